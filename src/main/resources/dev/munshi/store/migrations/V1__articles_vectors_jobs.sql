CREATE TABLE article (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  file TEXT NOT NULL,
  url TEXT,
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  published TEXT,
  event_date TEXT,
  language TEXT,
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  retrieved TEXT NOT NULL,
  indexed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_text_hash ON article (text_hash);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_not_indexed ON article (id) WHERE indexed = 0;

CREATE TABLE vector (
  model TEXT NOT NULL,
  text_hash BLOB NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (model, text_hash)
) WITHOUT ROWID;

CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  job_key TEXT NOT NULL UNIQUE,
  lane TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'working', 'done', 'failed')),
  delivering INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  taken_in INTEGER NOT NULL
);
CREATE INDEX job_lane ON job (lane, id);
CREATE INDEX job_open ON job (id) WHERE state IN ('waiting', 'working');
