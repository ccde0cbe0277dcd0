-- Whether no more of an article could be had than a headline and a teaser, and when its publisher last changed it.
ALTER TABLE article ADD COLUMN headline_only INTEGER NOT NULL DEFAULT 0;

ALTER TABLE article ADD COLUMN updated TEXT;

ALTER TABLE article_version ADD COLUMN headline_only INTEGER NOT NULL DEFAULT 0;

ALTER TABLE article_version ADD COLUMN updated TEXT;

PRAGMA user_version = 4;
