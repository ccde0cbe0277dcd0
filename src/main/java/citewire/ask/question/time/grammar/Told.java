package citewire.ask.question.time.grammar;

import citewire.ask.question.time.calendar.Form;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;

/**
 * A time as a grammar reads it.
 *
 * @param span where it stands
 * @param news whether articles must have been published in it
 */
public record Told(TextSpan span, TimeWindow window, Form form, boolean news) {}
