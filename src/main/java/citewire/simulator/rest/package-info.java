/** The REST interface: routes by topic, their limits, errors and faults. */
@NullMarked
package citewire.simulator.rest;

import org.jspecify.annotations.NullMarked;
