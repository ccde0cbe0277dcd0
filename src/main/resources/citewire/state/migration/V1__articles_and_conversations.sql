-- An article as it now stands; its text is in its current version.
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    url TEXT,
    published TEXT,
    published_day INTEGER NOT NULL,
    published_at INTEGER,
    origin TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    text_hash BLOB NOT NULL,
    present INTEGER NOT NULL,
    sequence INTEGER NOT NULL
);

CREATE UNIQUE INDEX article_by_sequence ON article (sequence);

CREATE INDEX article_by_text ON article (text_hash);

CREATE INDEX article_by_time ON article (present, published_at DESC, number DESC, published_day);

CREATE INDEX article_by_source ON article (present, source_key, published_at DESC, number DESC);

-- Every state of an article over time, the current one among them.
CREATE TABLE article_version (
    article INTEGER NOT NULL REFERENCES article (number),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    url TEXT,
    published TEXT,
    authors TEXT NOT NULL,
    language TEXT,
    body TEXT NOT NULL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (article, version)
);

-- Ids under which an article's very text was given again.
CREATE TABLE article_twin (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (number)
) WITHOUT ROWID;

-- The titles of present articles, by the beginnings of their words.
CREATE VIRTUAL TABLE article_title USING fts5 (
    title, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- What was last read from the folder of seeds.
CREATE TABLE seed_file (
    path TEXT PRIMARY KEY,
    state TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE seed_article (
    path TEXT NOT NULL REFERENCES seed_file (path) ON DELETE CASCADE,
    id TEXT NOT NULL,
    PRIMARY KEY (path, id)
) WITHOUT ROWID;

CREATE INDEX seed_article_by_id ON seed_article (id);

CREATE TABLE component (
    id TEXT PRIMARY KEY,
    action TEXT NOT NULL,
    payload TEXT NOT NULL,
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    user TEXT NOT NULL,
    expires INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX component_by_expiry ON component (expires);

CREATE TABLE conversation (
    message TEXT PRIMARY KEY,
    parent TEXT NOT NULL,
    question TEXT NOT NULL,
    cited TEXT NOT NULL,
    expires INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX conversation_by_expiry ON conversation (expires);

PRAGMA user_version = 1;
