-- Looking for corrections goes by the age of answers; nothing went by a citation's article.
DROP INDEX kept_citation_by_article;

CREATE INDEX kept_answer_by_begun ON kept_answer (begun) WHERE message IS NOT NULL;

PRAGMA user_version = 10;
