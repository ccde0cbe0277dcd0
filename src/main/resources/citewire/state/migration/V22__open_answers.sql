-- Answers that are coming about in a chat, so that a bot which was killed can end them with a word.
CREATE TABLE open_answer (
    id TEXT PRIMARY KEY,
    -- by which Discord lets the message be edited for a quarter of an hour; empty for none
    token TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- empty until it is known
    message TEXT NOT NULL,
    language TEXT NOT NULL,
    begun INTEGER NOT NULL
) WITHOUT ROWID;

PRAGMA user_version = 22;
