-- What chat models made of articles, by the article's version and the rules they wrote by.
CREATE TABLE article_summary (
    article TEXT NOT NULL,
    version INTEGER NOT NULL,
    rules TEXT NOT NULL,
    model TEXT NOT NULL,
    sentences TEXT NOT NULL,
    PRIMARY KEY (article, version, rules)
) WITHOUT ROWID;

PRAGMA user_version = 25;
