-- Whether an answer that its asker alone saw was shown to all, which happens once.
ALTER TABLE kept_answer ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 23;
