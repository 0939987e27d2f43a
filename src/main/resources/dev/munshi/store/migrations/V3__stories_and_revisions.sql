ALTER TABLE article ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
-- the article with the same text that stands in the index for this one
ALTER TABLE article ADD COLUMN same_as TEXT;
ALTER TABLE article ADD COLUMN story TEXT;
ALTER TABLE article ADD COLUMN gone TEXT;
CREATE INDEX article_story ON article (story);
CREATE INDEX article_same_as ON article (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX article_file ON article (file);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_gone ON article (gone) WHERE gone IS NOT NULL;

-- what an article said before it changed
CREATE TABLE revision (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  file TEXT NOT NULL,
  url TEXT,
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  published TEXT,
  event_date TEXT,
  modified TEXT,
  language TEXT,
  text TEXT NOT NULL,
  page_starts TEXT NOT NULL,
  retrieved TEXT NOT NULL,
  PRIMARY KEY (id, revision)
);

CREATE TABLE sketch (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE,
  hashes BLOB NOT NULL
);
CREATE TABLE shingle (
  hash INTEGER NOT NULL,
  sketch INTEGER NOT NULL,
  PRIMARY KEY (hash, sketch)
) WITHOUT ROWID;
