/** What went over the wire: every REST exchange and gateway frame, without credentials. */
@NullMarked
package citewire.simulator.wire;

import org.jspecify.annotations.NullMarked;
