/** A member at their client: what it lets them see and do, and the forms it fills in for them. */
@NullMarked
package citewire.simulator.client;

import org.jspecify.annotations.NullMarked;
