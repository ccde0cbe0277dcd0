-- What calls of chat models have taken, by day of the owner's zone (days since 1970); what is booked is in it.
CREATE TABLE spend (
    day INTEGER NOT NULL,
    guild TEXT NOT NULL,
    member TEXT NOT NULL,
    model TEXT NOT NULL,
    calls INTEGER NOT NULL,
    input INTEGER NOT NULL,
    output INTEGER NOT NULL,
    micros INTEGER NOT NULL,
    PRIMARY KEY (day, guild, member, model)
) WITHOUT ROWID;

-- What calls under way can take at most. AUTOINCREMENT, as a number given again would be settled by the call that had it.
CREATE TABLE spend_booking (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day INTEGER NOT NULL,
    guild TEXT NOT NULL,
    member TEXT NOT NULL,
    model TEXT NOT NULL,
    input INTEGER NOT NULL,
    output INTEGER NOT NULL,
    micros INTEGER NOT NULL
);

PRAGMA user_version = 8;
