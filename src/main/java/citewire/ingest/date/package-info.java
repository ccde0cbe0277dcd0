/** Dates as feeds and pages write them, read in one place. What is no date is none. */
@NullMarked
package citewire.ingest.date;

import org.jspecify.annotations.NullMarked;
