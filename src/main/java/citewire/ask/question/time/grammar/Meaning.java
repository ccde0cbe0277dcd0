package citewire.ask.question.time.grammar;

/** What a pattern's parts come to together; in the lists, in small letters. */
enum Meaning {
    /** A day told from now, whole or a part of it: "gestern", "heute Abend". */
    DAY,
    NIGHT,
    WEEKDAY,
    /** A day by its number and its month, with or without a year. */
    DATE,
    MONTH,
    SEASON,
    QUARTER,
    HALF,
    DECADE,
    YEAR,
    /** A year beside what takes place in it: "Bundestagswahl 2025". */
    NAMED,
    /** A year that nothing but its looks tells from a number. */
    ALONE,
    /** So long ago. */
    AGO,
    /** For so long. */
    SINCE,
    /** In the last so many weeks. */
    PAST,
    /** The week that is on, the one before or the next. */
    STRETCH,
    WEEKEND
}
