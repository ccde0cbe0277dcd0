package citewire.ingest.feed.xml;

/** Text between tags, its entities resolved. */
public record XmlText(String text) implements XmlNode {}
