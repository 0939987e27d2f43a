-- with commas between them
ALTER TABLE article ADD COLUMN tags TEXT NOT NULL DEFAULT '';
CREATE INDEX article_tagged ON article (tags) WHERE tags <> '';
-- what a feed's articles lack is given to them where its entries differ from what is set
UPDATE feed_entry SET tags = '' WHERE tags <> '';
