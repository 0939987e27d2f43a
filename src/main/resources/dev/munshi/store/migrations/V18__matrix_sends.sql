-- what was sent to Matrix, by the id that makes a second sending of it none; noted before it is sent
CREATE TABLE matrix_send (
  transaction_id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  -- the event that it became, null while that is not known
  event TEXT,
  -- the message that it answers, or the announcement that it is
  key TEXT NOT NULL,
  -- the conversation that it stands in, null where it begins none
  thread TEXT,
  at INTEGER NOT NULL
);
CREATE INDEX matrix_send_event ON matrix_send (room, event);
CREATE INDEX matrix_send_at ON matrix_send (at);
