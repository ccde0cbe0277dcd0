/** Languages whose words of time are told by a list of patterns each; what the patterns come to is the same for all. */
@NullMarked
package citewire.ask.question.time.grammar;

import org.jspecify.annotations.NullMarked;
