/** What chat models cost: each call is booked at its highest price before it is made, and settled after. */
@NullMarked
package citewire.model.budget;

import org.jspecify.annotations.NullMarked;
