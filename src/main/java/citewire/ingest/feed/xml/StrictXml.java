package citewire.ingest.feed.xml;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands what the JDK's parser reads to a tree. */
final class StrictXml extends DefaultHandler {

    private final TreeBuilder tree;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable Locator locator;

    StrictXml(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public void setDocumentLocator(Locator place) {
        locator = place;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes given) throws SAXException {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.put(given.getQName(i), given.getValue(i));
        }
        int line = locator == null ? 1 : locator.getLineNumber();
        open.push(tree.start(name, attributes, line));
        if (tree.full()) {
            throw new SAXParseException("it is nested too deep or holds too many elements", locator);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        tree.text(new String(characters, start, length));
    }

    @Override
    public void endElement(String uri, String local, String name) {
        tree.end(open.pop());
    }

    /** Whatever asks for something outside gets nothing. */
    @Override
    public InputSource resolveEntity(@Nullable String publicId, String systemId) {
        return new InputSource(Reader.nullReader());
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
