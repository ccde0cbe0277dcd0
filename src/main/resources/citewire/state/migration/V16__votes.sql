-- Whether members found answers helpful: one vote each. Members go by their pseudonyms.
CREATE TABLE vote (
    answer TEXT NOT NULL,
    member TEXT NOT NULL,
    guild TEXT NOT NULL,
    verdict TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- whether the member ever found it not helpful
    complained INTEGER NOT NULL,
    PRIMARY KEY (answer, member)
) WITHOUT ROWID;

CREATE INDEX vote_by_member ON vote (member);

CREATE INDEX vote_by_time ON vote (at);

PRAGMA user_version = 16;
