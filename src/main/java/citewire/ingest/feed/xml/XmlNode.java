package citewire.ingest.feed.xml;

/** A part of a document. */
public sealed interface XmlNode permits XmlElement, XmlText {}
