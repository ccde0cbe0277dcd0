-- What Discord servers have set; null and empty leave it to the owner or to Discord.
CREATE TABLE guild_settings (
    guild TEXT PRIMARY KEY,
    language TEXT,
    zone TEXT,
    admin_channel TEXT NOT NULL,
    member_hour INTEGER NOT NULL,
    member_day INTEGER NOT NULL,
    channel_hour INTEGER NOT NULL,
    guild_hour INTEGER NOT NULL,
    guild_day INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE guild_rule (
    guild TEXT NOT NULL,
    subject TEXT NOT NULL,
    id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (guild, subject, id)
) WITHOUT ROWID;

-- Who changed what for a whole server.
CREATE TABLE admin_action (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    guild TEXT NOT NULL,
    member TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX admin_action_by_guild ON admin_action (guild, number);

-- The questions of the last day, where a server has a quota; what was asked is not in it.
CREATE TABLE asked (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    member TEXT NOT NULL
);

CREATE INDEX asked_by_guild ON asked (guild, at);

PRAGMA user_version = 14;
