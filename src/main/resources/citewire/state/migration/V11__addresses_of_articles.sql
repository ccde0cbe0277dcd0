-- Other addresses at which the page of an article was found, as the ids that they give.
CREATE TABLE article_address (
    id TEXT PRIMARY KEY,
    article TEXT NOT NULL
) WITHOUT ROWID;

-- Since when the page of an article has been missing; null while it is there.
ALTER TABLE article ADD COLUMN missing INTEGER;

PRAGMA user_version = 11;
