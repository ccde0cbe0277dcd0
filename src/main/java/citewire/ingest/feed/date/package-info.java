/** Dates as feeds write them. What is no date is none. */
@NullMarked
package citewire.ingest.feed.date;

import org.jspecify.annotations.NullMarked;
