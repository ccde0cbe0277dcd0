package citewire.ask.question.time;

import citewire.ask.question.time.calendar.Form;
import citewire.domain.TimeWindow;

/**
 * A phrase of time and what it comes to.
 *
 * @param from its first word
 * @param to behind its last word
 */
record Found(int from, int to, TimeWindow window, Form form) {

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
