/** How a simulated Discord behaves: its bot, its limits, and the ways in which servers like it differ. */
@NullMarked
package citewire.simulator.options;

import org.jspecify.annotations.NullMarked;
