/** The calendar around a question's now: days, weeks, months and seasons as stretches of time, in the asker's zone. */
@NullMarked
package citewire.ask.question.time.calendar;

import org.jspecify.annotations.NullMarked;
