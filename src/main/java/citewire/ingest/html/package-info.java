/** HTML of others, feeds and pages alike: what of it no reader sees. */
@NullMarked
package citewire.ingest.html;

import org.jspecify.annotations.NullMarked;
