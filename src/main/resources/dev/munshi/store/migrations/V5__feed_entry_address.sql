CREATE INDEX feed_entry_address ON feed_entry (address);
