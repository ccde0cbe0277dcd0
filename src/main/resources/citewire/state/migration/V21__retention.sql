-- Articles that were let go for good: an index that holds one still learns of it here. They share the numbers of changes with articles.
CREATE TABLE article_gone (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL
);

PRAGMA user_version = 21;
