package citewire.ingest.feed.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML strictly, and where that fails, says why and reads what can be read. */
public final class XmlReader {

    /**
     * Limits of the JDK that feeds pass: of depth, where the tree has one of its own that keeps what stands before it, and
     * of the length of entities, which the document itself counts as and which cannot be declared here.
     */
    private static final List<String> LIFTED =
            List.of("jdk.xml.maxElementDepth", "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private XmlReader() {}

    /** @param base what addresses are relative to, null where nothing is known */
    public static XmlDocument read(String text, @Nullable String base) {
        var prepared = Prologue.of(text);
        var tree = new TreeBuilder(base);
        String fault = strictly(prepared.text(), tree);
        if (fault != null && !tree.full()) {
            tree = new TreeBuilder(base);
            LenientXml.read(prepared.text(), tree);
        }
        return new XmlDocument(tree.root(), prepared.doctype(), first(fault, prepared.fault(), tree.fault()));
    }

    /** What is wrong, null where nothing is. */
    private static @Nullable String strictly(String text, TreeBuilder tree) {
        try {
            parser().parse(new InputSource(new StringReader(text)), new StrictXml(tree));
            return null;
        } catch (SAXParseException e) {
            return "line %d: %s".formatted(Math.max(1, e.getLineNumber()), reason(e));
        } catch (SAXException | IOException e) {
            return reason(e);
        }
    }

    /** Without the parser's own number for it. */
    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).replaceFirst("^JAXP\\d+: ", "");
    }

    private static SAXParser parser() throws SAXException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setXIncludeAware(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            for (String limit : LIFTED) {
                parser.setProperty(limit, "0");
            }
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be made safe", e);
        }
    }

    private static @Nullable String first(@Nullable String... faults) {
        for (String fault : faults) {
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
