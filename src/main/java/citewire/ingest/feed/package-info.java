/** Feeds as entries: RSS, RDF, Atom, JSON Feed and sitemaps, from bytes alone. Nothing in them is trusted, and no network is used. */
@NullMarked
package citewire.ingest.feed;

import org.jspecify.annotations.NullMarked;
