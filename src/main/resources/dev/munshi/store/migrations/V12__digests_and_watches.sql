-- the order in which articles, and what changed of them, became known: complete once it is indexed
CREATE TABLE arrival (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (article, revision)
);
CREATE INDEX arrival_at ON arrival (at);
INSERT INTO arrival (article, revision, at)
  SELECT id, revision, CAST(strftime('%s', retrieved) AS INTEGER) FROM article
  WHERE indexed = 1 ORDER BY retrieved, rowid;
CREATE TRIGGER article_arrives AFTER UPDATE OF indexed ON article
WHEN NEW.indexed = 1 AND OLD.indexed = 0
BEGIN
  INSERT OR IGNORE INTO arrival (article, revision, at)
    VALUES (NEW.id, NEW.revision, CAST(strftime('%s', NEW.retrieved) AS INTEGER));
END;

CREATE TABLE subscription (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  surface TEXT NOT NULL,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  number INTEGER NOT NULL,
  person TEXT NOT NULL,
  days TEXT NOT NULL,
  time TEXT NOT NULL,
  zone TEXT NOT NULL,
  topics TEXT NOT NULL,
  most INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'ended')),
  created INTEGER NOT NULL,
  due INTEGER NOT NULL,
  -- up to which arrival all was told
  told INTEGER NOT NULL,
  last_issue INTEGER,
  UNIQUE (surface, team, channel, number)
);
CREATE INDEX subscription_due ON subscription (due) WHERE state = 'active';

CREATE TABLE watch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  surface TEXT NOT NULL,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  number INTEGER NOT NULL,
  person TEXT NOT NULL,
  words TEXT NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  told INTEGER NOT NULL,
  UNIQUE (surface, team, channel, number)
);

-- a story is told once by a subscription or a watch
CREATE TABLE told_story (
  teller TEXT NOT NULL,
  story TEXT NOT NULL,
  PRIMARY KEY (teller, story)
) WITHOUT ROWID;

-- what is to be posted unasked; 'posting' may stand in its room or not
CREATE TABLE post (
  post_key TEXT PRIMARY KEY,
  surface TEXT NOT NULL,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  document TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'posting', 'posted', 'refused')),
  created INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) WITHOUT ROWID;
CREATE INDEX post_open ON post (not_before) WHERE state IN ('waiting', 'posting');
