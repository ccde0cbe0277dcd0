package citewire.ask.question.time;

import citewire.domain.TimeWindow;

/**
 * A phrase of time and what it comes to.
 *
 * @param from its first word
 * @param to behind its last word
 */
record Found(int from, int to, TimeWindow window, Form form) {

    /** How it was said, as far as its meaning hangs on it. */
    enum Form {
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

    Found ending(int end) {
        return new Found(from, end, window, form);
    }

    Found starting(int start) {
        return new Found(start, to, window, form);
    }

    Found within(TimeWindow other) {
        return new Found(from, to, other, form);
    }
}
