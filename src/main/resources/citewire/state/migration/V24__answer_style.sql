-- How much of an answer a server's members are given; null leaves it to the owner.
ALTER TABLE guild_settings ADD COLUMN style TEXT;

PRAGMA user_version = 24;
