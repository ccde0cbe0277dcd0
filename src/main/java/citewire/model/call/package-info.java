/**
 * Which chat model is asked for an answer, and what it used: the models of the house stand on a ladder, best first, and
 * each answer goes down it as far as it has to. Below the last rung are quotes.
 */
@NullMarked
package citewire.model.call;

import org.jspecify.annotations.NullMarked;
