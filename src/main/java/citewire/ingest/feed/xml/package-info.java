/** Bytes as a tree of elements, whatever their encoding and however broken. Entities and document types reach nothing outside. */
@NullMarked
package citewire.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
