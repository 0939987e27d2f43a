-- what was posted to the page's room, a post once
CREATE TABLE edition (
  post_key TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  title TEXT NOT NULL,
  document TEXT NOT NULL
);
CREATE INDEX edition_at ON edition (at);
