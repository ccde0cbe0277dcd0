/** What a sentence states, read so that it can be compared: its words, figures, dates, names and quotations. */
@NullMarked
package citewire.ask.check.read;

import org.jspecify.annotations.NullMarked;
