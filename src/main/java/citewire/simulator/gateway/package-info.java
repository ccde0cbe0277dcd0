/** The gateway: WebSocket sessions that identify, resume, and are told what happens. */
@NullMarked
package citewire.simulator.gateway;

import org.jspecify.annotations.NullMarked;
