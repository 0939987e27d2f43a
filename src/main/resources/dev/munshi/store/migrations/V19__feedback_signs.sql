-- the signs by which people say what they think of an answer, each of which they can take back
CREATE TABLE feedback_sign (
  surface TEXT NOT NULL,
  -- the sign's own id at its network
  sign TEXT NOT NULL,
  key TEXT NOT NULL,
  person TEXT NOT NULL,
  helped INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (surface, sign)
) WITHOUT ROWID;
CREATE INDEX feedback_sign_answer ON feedback_sign (surface, key, person);
