/** What a page says about its article: in JSON-LD, microdata, Open Graph and other tags, and in plain sight. */
@NullMarked
package citewire.ingest.page.meta;

import org.jspecify.annotations.NullMarked;
