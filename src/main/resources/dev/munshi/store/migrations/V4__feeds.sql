CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  title TEXT,
  last_run INTEGER,
  last_success INTEGER,
  next_run INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT
) WITHOUT ROWID;

CREATE TABLE feed_entry (
  feed TEXT NOT NULL,
  address TEXT NOT NULL,
  mark TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'left')),
  dated INTEGER NOT NULL,
  tags TEXT NOT NULL,
  payload TEXT,
  etag TEXT,
  last_modified TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  article TEXT,
  PRIMARY KEY (feed, address)
) WITHOUT ROWID;
CREATE INDEX feed_entry_waiting ON feed_entry (feed, dated) WHERE state = 'waiting';
CREATE INDEX feed_entry_article ON feed_entry (article);
