package citewire.ask.question.time.grammar;

import citewire.ask.question.time.calendar.Form;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;

/** A time that stands in a text, and what it comes to. */
record Spotted(TextSpan span, TimeWindow window, Form form) {

    int end() {
        return span.end();
    }

    Spotted starting(int start) {
        return new Spotted(new TextSpan(start, span.end()), window, form);
    }

    Spotted as(TimeWindow other, Form another) {
        return new Spotted(span, other, another);
    }
}
