/**
 * A Discord-compatible server on loopback, REST and gateway on one port, which the unmodified JDA connects to. It serves
 * the demo page and the tests, and knows no other room.
 */
@NullMarked
package citewire.simulator;

import org.jspecify.annotations.NullMarked;
