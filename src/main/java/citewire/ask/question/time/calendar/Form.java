package citewire.ask.question.time.calendar;

/** How it was said, as far as its meaning hangs on it. */
public enum Form {
    /** A day, month or year by its name or number. */
    DATED,
    /** As DATED with no year: "12 July", "March", "Wednesday". */
    YEARLESS,
    /** A year put before a name: "the 2024 summit". */
    ADJECTIVE,
    /** Told from now: "yesterday", "last week", "3 days ago". */
    RELATIVE,
    /** The stretch that now stands in: "this week". */
    CURRENT_WEEK,
    CURRENT_MONTH,
    SINCE,
    /** "until", "before", "after", "between". */
    BOUNDED
}
