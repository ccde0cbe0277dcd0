/** What a reader of an answer may ask next: what its articles tell and the question did not ask. */
@NullMarked
package citewire.ask.suggest;

import org.jspecify.annotations.NullMarked;
