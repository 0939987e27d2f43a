-- when it was last taken to be posted, in milliseconds: a workspace takes only so many at a time
ALTER TABLE post ADD COLUMN claimed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX post_claimed ON post (surface, team, claimed);

-- while one is being posted to a room, no other is
CREATE INDEX post_in_room ON post (surface, team, channel) WHERE state = 'posting';
