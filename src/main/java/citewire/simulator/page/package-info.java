/**
 * The demo page's server: it shows the simulated community to a browser, lets the reader act in it, and tells what went
 * over the wire.
 */
@NullMarked
package citewire.simulator.page;

import org.jspecify.annotations.NullMarked;
