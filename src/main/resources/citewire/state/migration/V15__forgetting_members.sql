-- Members are named by what is made of their ids with this key, so that what is theirs can be found, and nobody reads who they are.
CREATE TABLE pseudonym_key (
    key BLOB NOT NULL
);

ALTER TABLE conversation ADD COLUMN asker TEXT;

CREATE INDEX conversation_by_asker ON conversation (asker) WHERE asker IS NOT NULL;

ALTER TABLE kept_answer ADD COLUMN asker TEXT;

CREATE INDEX kept_answer_by_asker ON kept_answer (asker) WHERE asker IS NOT NULL;

-- What was counted by ids goes to the servers' accounts, as it would within two days.
INSERT INTO spend (day, guild, member, model, calls, input, output, micros)
SELECT day, guild, '', model, SUM(calls), SUM(input), SUM(output), SUM(micros)
FROM spend WHERE member <> '' GROUP BY day, guild, model
ON CONFLICT DO UPDATE SET
    calls = calls + excluded.calls, input = input + excluded.input,
    output = output + excluded.output, micros = micros + excluded.micros;

DELETE FROM spend WHERE member <> '';

UPDATE spend_booking SET member = '';

DELETE FROM asked;

PRAGMA user_version = 15;
