-- Who sees an article: everybody (empty), or one Discord server. The lists count by these indexes alone.
ALTER TABLE article ADD COLUMN audience TEXT NOT NULL DEFAULT '';

DROP INDEX article_by_time;

CREATE INDEX article_by_time ON article (present, published_at DESC, number DESC, published_day, audience);

DROP INDEX article_by_source;

CREATE INDEX article_by_source ON article (present, source_key, published_at DESC, number DESC, audience);

-- A conversation is not gone on with in another server; null for one from before this was kept.
ALTER TABLE conversation ADD COLUMN guild TEXT;

-- Two audiences may follow one address, each for itself.
CREATE TABLE followed (
    number INTEGER PRIMARY KEY,
    audience TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL,
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
    parked INTEGER NOT NULL DEFAULT 0,
    UNIQUE (audience, address)
);

INSERT INTO followed (number, address, title, topic, configured, added, moved, etag, last_modified, status, period, due,
    visited, failures, failing_since, stage, severity, cause, parked)
SELECT number, address, title, topic, configured, added, moved, etag, last_modified, status, period, due,
    visited, failures, failing_since, stage, severity, cause, parked FROM feed;

CREATE TABLE followed_entry (
    feed INTEGER NOT NULL REFERENCES followed (number) ON DELETE CASCADE,
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    article TEXT,
    attempts INTEGER NOT NULL,
    retry INTEGER,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    PRIMARY KEY (feed, key)
) WITHOUT ROWID;

INSERT INTO followed_entry (feed, key, content, article, attempts, retry, first_seen, last_seen)
SELECT feed, key, content, article, attempts, retry, first_seen, last_seen FROM feed_entry;

CREATE TABLE followed_failure (
    feed INTEGER NOT NULL REFERENCES followed (number) ON DELETE CASCADE,
    address TEXT NOT NULL,
    stage TEXT NOT NULL,
    severity TEXT NOT NULL,
    cause TEXT NOT NULL,
    next_try INTEGER,
    failed INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (feed, address)
) WITHOUT ROWID;

INSERT INTO followed_failure (feed, address, stage, severity, cause, next_try, failed, times)
SELECT feed, address, stage, severity, cause, next_try, failed, times FROM feed_failure;

-- The tables that refer to feeds go first, since a feed that goes takes its rows with it.
DROP TABLE feed_entry;

DROP TABLE feed_failure;

DROP TABLE feed;

ALTER TABLE followed RENAME TO feed;

ALTER TABLE followed_entry RENAME TO feed_entry;

ALTER TABLE followed_failure RENAME TO feed_failure;

CREATE INDEX feed_by_due ON feed (parked, due);

PRAGMA user_version = 13;
