CREATE TABLE slack_installation (
  -- a workspace, or an organisation where the app is installed for all of it
  team TEXT PRIMARY KEY,
  encrypted_token TEXT NOT NULL,
  bot_user TEXT NOT NULL,
  app TEXT NOT NULL,
  -- with commas between
  scopes TEXT NOT NULL,
  installed_at INTEGER NOT NULL,
  installed_by TEXT NOT NULL
);

-- installations that somebody began in a browser
CREATE TABLE slack_install_state (
  state TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL
);
CREATE INDEX slack_install_state_age ON slack_install_state (expires_at);
