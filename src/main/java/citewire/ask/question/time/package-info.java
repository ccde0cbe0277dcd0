/** The words of time in a question: found by rules, resolved against its now, and told apart by what they speak of. */
@NullMarked
package citewire.ask.question.time;

import org.jspecify.annotations.NullMarked;
