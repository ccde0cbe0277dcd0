-- A name and password in a feed's address were stored and shown as typed, though such an address was never fetched. What
-- follows the @ of its host is its address without them; where that is followed already, nothing is left to keep.
CREATE TEMPORARY TABLE with_login AS
SELECT number, substr(address, 1, instr(address, '://') + 2) AS scheme, substr(address, instr(address, '://') + 3) AS rest
FROM feed
WHERE instr(address, '://') > 0
    AND instr(substr(address, instr(address, '://') + 3), '@') > 0
    AND instr(substr(address, instr(address, '://') + 3), '@')
        < instr(substr(address, instr(address, '://') + 3) || '/', '/');

UPDATE OR IGNORE feed
SET address = (SELECT scheme || substr(rest, instr(rest, '@') + 1) FROM with_login WHERE with_login.number = feed.number)
WHERE number IN (SELECT number FROM with_login);

DELETE FROM feed
WHERE number IN (SELECT number FROM with_login)
    AND address = (SELECT scheme || rest FROM with_login WHERE with_login.number = feed.number);

DELETE FROM feed_failure WHERE address LIKE '%://%:%@%';

DROP TABLE with_login;

PRAGMA user_version = 27;
