-- outlets, a line each: none but these, and none of these
ALTER TABLE subscription ADD COLUMN only_outlets TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN without_outlets TEXT NOT NULL DEFAULT '';
-- whether it says so where nothing is new
ALTER TABLE subscription ADD COLUMN says_nothing_new INTEGER NOT NULL DEFAULT 0;
-- the arrival after which all may be told
ALTER TABLE subscription ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
UPDATE subscription SET since = told;

-- whose articles there are is asked without reading one
CREATE INDEX article_publisher ON article (publisher, id);
