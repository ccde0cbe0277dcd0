-- A feed that is followed: because the configuration names it, because it was added at run time, or both.
CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    title TEXT,
    topic TEXT NOT NULL,
    configured INTEGER NOT NULL,
    added INTEGER NOT NULL,
    moved TEXT,
    etag TEXT,
    last_modified TEXT,
    status INTEGER,
    period INTEGER NOT NULL,
    due INTEGER NOT NULL,
    visited INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since INTEGER,
    stage TEXT,
    severity TEXT,
    cause TEXT,
    parked INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX feed_by_due ON feed (parked, due);

-- The entries of a feed that were dealt with, so that each becomes an article once.
CREATE TABLE feed_entry (
    feed INTEGER NOT NULL REFERENCES feed (number) ON DELETE CASCADE,
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    article TEXT,
    attempts INTEGER NOT NULL,
    retry INTEGER,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    PRIMARY KEY (feed, key)
) WITHOUT ROWID;

-- What could not be fetched or read at the last try, the feed itself or one of its pages.
CREATE TABLE feed_failure (
    feed INTEGER NOT NULL REFERENCES feed (number) ON DELETE CASCADE,
    address TEXT NOT NULL,
    stage TEXT NOT NULL,
    severity TEXT NOT NULL,
    cause TEXT NOT NULL,
    next_try INTEGER,
    failed INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (feed, address)
) WITHOUT ROWID;

PRAGMA user_version = 2;
