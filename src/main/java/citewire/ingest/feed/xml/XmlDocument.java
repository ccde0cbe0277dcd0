package citewire.ingest.feed.xml;

import org.jspecify.annotations.Nullable;

/**
 * A document as far as it could be read.
 *
 * @param root holds the document's elements; it is no element of the document itself
 * @param doctype what the document says of its type, empty where it says nothing
 * @param fault what is wrong with it, with the line; null where it is well-formed
 */
public record XmlDocument(
        XmlElement root, String doctype, @Nullable String fault) {}
