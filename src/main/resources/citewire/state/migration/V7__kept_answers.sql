-- How answers came about; who asked is not kept. A place is null until a message shows the answer.
CREATE TABLE kept_answer (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    expires INTEGER NOT NULL,
    guild TEXT,
    channel TEXT,
    message TEXT,
    record TEXT NOT NULL
);

CREATE INDEX kept_answer_by_expiry ON kept_answer (expires);

PRAGMA user_version = 7;
