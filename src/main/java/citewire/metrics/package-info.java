/** Figures of a bot that runs, for Prometheus: what is counted, what is timed, and what is looked up when they are asked for. */
@NullMarked
package citewire.metrics;

import org.jspecify.annotations.NullMarked;
