-- a watch with these is an open question: its words are the question, and an answer ends it
ALTER TABLE watch ADD COLUMN question_key TEXT;
ALTER TABLE watch ADD COLUMN thread TEXT;
ALTER TABLE watch ADD COLUMN asked TEXT;
-- the last arrival before it was found that nothing answers it
ALTER TABLE watch ADD COLUMN known INTEGER;
CREATE UNIQUE INDEX watch_question ON watch (surface, team, channel, question_key)
  WHERE ended = 0 AND question_key IS NOT NULL;

-- the last arrival before the answer was sought
ALTER TABLE reply ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0;
UPDATE reply SET arrival = (SELECT coalesce(max(number), 0) FROM arrival);
CREATE INDEX reply_thread ON reply (surface, team, room, thread, at);

-- how much a watch has told of late
CREATE INDEX post_told ON post (teller, created);
