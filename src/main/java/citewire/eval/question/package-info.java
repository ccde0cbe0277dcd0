/** Questions with their known answers, and how they are read from JSON lines. */
@NullMarked
package citewire.eval.question;

import org.jspecify.annotations.NullMarked;
