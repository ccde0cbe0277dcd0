/** What was asked to what is searched: follow-ups made stand-alone, and the articles that may serve as evidence. */
@NullMarked
package citewire.ask.question;

import org.jspecify.annotations.NullMarked;
