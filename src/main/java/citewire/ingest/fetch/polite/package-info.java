/** What a site asks of those who fetch from it: robots.txt, a pace, and reservations against use by machines. */
@NullMarked
package citewire.ingest.fetch.polite;

import org.jspecify.annotations.NullMarked;
