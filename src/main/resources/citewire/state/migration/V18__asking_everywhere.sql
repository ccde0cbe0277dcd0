-- Whether questions of a server are answered in threads of their own.
ALTER TABLE guild_settings ADD COLUMN threads INTEGER NOT NULL DEFAULT 0;

-- The channels in which members were told once what they can do with an answer.
CREATE TABLE hinted_channel (
    channel TEXT PRIMARY KEY,
    guild TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX hinted_channel_by_guild ON hinted_channel (guild);

-- The language of members' clients as Discord last told it. Members go by their pseudonyms.
CREATE TABLE member_language (
    member TEXT PRIMARY KEY,
    language TEXT NOT NULL
) WITHOUT ROWID;

PRAGMA user_version = 18;
