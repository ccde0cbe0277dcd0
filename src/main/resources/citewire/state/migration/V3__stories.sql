-- The story of an article: the least number among its copies, its own where it has none; and the keys it is found by.
CREATE TABLE story_article (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    story INTEGER NOT NULL,
    keys BLOB NOT NULL
);

CREATE INDEX story_article_by_story ON story_article (story);

CREATE TABLE story_key (
    key INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (number),
    PRIMARY KEY (key, article)
) WITHOUT ROWID;

-- Articles from before there were stories; each commit takes some of them.
CREATE TABLE story_waiting (
    article INTEGER PRIMARY KEY REFERENCES article (number)
);

INSERT INTO story_waiting (article) SELECT number FROM article;

PRAGMA user_version = 3;
