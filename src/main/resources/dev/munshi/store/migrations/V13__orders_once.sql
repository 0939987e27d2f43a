-- the message that ordered it: however often that is worked off, it is ordered once
ALTER TABLE subscription ADD COLUMN order_key TEXT;
CREATE UNIQUE INDEX subscription_order ON subscription (surface, team, order_key);
ALTER TABLE watch ADD COLUMN order_key TEXT;
CREATE UNIQUE INDEX watch_order ON watch (surface, team, order_key);

-- one that fails waits longer and longer
ALTER TABLE subscription ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE watch ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE watch ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;

-- the post that tells a story: where it never stands, the story is not told
ALTER TABLE told_story ADD COLUMN post_key TEXT;
CREATE INDEX told_story_post ON told_story (post_key) WHERE post_key IS NOT NULL;
DELETE FROM told_story WHERE teller IN (
  SELECT 'digest/' || id FROM subscription WHERE state = 'ended'
  UNION ALL SELECT 'watch/' || id FROM watch WHERE ended = 1);

-- whose post it is, as told_story knows it; null for a word to a person
ALTER TABLE post ADD COLUMN teller TEXT;
-- up to which arrival its order had told all before it
ALTER TABLE post ADD COLUMN told_before INTEGER NOT NULL DEFAULT 0;
-- how often nobody could look whether it stands
ALTER TABLE post ADD COLUMN looks INTEGER NOT NULL DEFAULT 0;
CREATE INDEX post_teller ON post (teller) WHERE state IN ('waiting', 'posting');

-- rooms into which nothing is posted before an instant, in milliseconds
CREATE TABLE room_pause (
  surface TEXT NOT NULL,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (surface, team, channel)
) WITHOUT ROWID;
