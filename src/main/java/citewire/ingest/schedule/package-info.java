/** Feeds over time: when each is visited, what a visit does, and what its owner is told. */
@NullMarked
package citewire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
