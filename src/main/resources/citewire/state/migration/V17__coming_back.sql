-- Digests of channels. A null day is every day (1 is Monday); an hour is of the server's zone. slot: the last time that was dealt with.
CREATE TABLE digest (
    channel TEXT PRIMARY KEY,
    guild TEXT NOT NULL,
    day INTEGER,
    hour INTEGER NOT NULL,
    quiet_from INTEGER,
    quiet_until INTEGER,
    silent INTEGER NOT NULL,
    since INTEGER NOT NULL,
    slot INTEGER,
    -- the latest change of articles that the last digest knew, and when it did
    sequence INTEGER NOT NULL DEFAULT 0,
    known_at INTEGER,
    -- the time that a process deals with, until when it has it, the latest change of articles that it knows, and when it does
    claimed INTEGER,
    claimed_until INTEGER,
    claimed_sequence INTEGER,
    claimed_at INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    off INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE INDEX digest_by_guild ON digest (guild);

-- Servers that the bot has left, when, and the change of articles with which theirs were taken out of the search.
CREATE TABLE guild_left (
    guild TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    withdrawn INTEGER
) WITHOUT ROWID;

-- The weeks (days since 1970 of their Mondays) of which the owner was told, or is being told.
CREATE TABLE weekly_report (
    week INTEGER PRIMARY KEY,
    claimed_until INTEGER NOT NULL,
    told INTEGER
);

PRAGMA user_version = 17;
