-- When an answer was begun, and the articles it cites: the change up to which each was looked at, and what was told of it.
ALTER TABLE kept_answer ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;

CREATE TABLE kept_citation (
    answer INTEGER NOT NULL REFERENCES kept_answer (number) ON DELETE CASCADE,
    article TEXT NOT NULL,
    looked INTEGER NOT NULL,
    told TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (answer, article)
) WITHOUT ROWID;

CREATE INDEX kept_citation_by_article ON kept_citation (article);

PRAGMA user_version = 9;
