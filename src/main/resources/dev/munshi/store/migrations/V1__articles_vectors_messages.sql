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

CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  surface TEXT NOT NULL,
  message_key TEXT NOT NULL,
  team TEXT NOT NULL,
  room TEXT NOT NULL,
  thread TEXT,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  reply_url TEXT,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT,
  taken_at TEXT NOT NULL,
  UNIQUE (surface, message_key)
);
CREATE INDEX message_thread ON message (surface, team, room, thread);
CREATE INDEX message_open ON message (id) WHERE state IN ('waiting', 'posting');
