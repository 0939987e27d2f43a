CREATE TABLE reply (
  surface TEXT NOT NULL,
  key TEXT NOT NULL,
  team TEXT NOT NULL,
  room TEXT NOT NULL,
  thread TEXT,
  author TEXT NOT NULL,
  private INTEGER NOT NULL,
  question TEXT NOT NULL,
  answered INTEGER NOT NULL,
  json TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (surface, key)
) WITHOUT ROWID;
CREATE INDEX reply_unanswered ON reply (surface, team, at) WHERE answered = 0;
CREATE INDEX reply_at ON reply (at);

CREATE TABLE feedback (
  surface TEXT NOT NULL,
  key TEXT NOT NULL,
  person TEXT NOT NULL,
  helped INTEGER NOT NULL,
  reason TEXT,
  comment TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (surface, key, person)
) WITHOUT ROWID;
CREATE INDEX feedback_at ON feedback (at);
