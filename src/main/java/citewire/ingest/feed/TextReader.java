package citewire.ingest.feed;

import citewire.ingest.feed.html.SafeHtml;
import citewire.ingest.feed.xml.XmlElement;
import citewire.ingest.feed.xml.XmlText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/** Reads the elements of a feed that hold text or HTML, however they say which. */
final class TextReader {

    private static final String XHTML = "application/xhtml+xml";

    /** Whether texts of which nobody says that they are HTML may be HTML all the same. */
    private final boolean guesses;

    /** Whether the element around XHTML is only there to hold it. */
    private final boolean unwraps;

    TextReader(FeedFormat format) {
        guesses = !format.label().startsWith("atom");
        unwraps = format == FeedFormat.ATOM_10;
    }

    /** @param usual the type of the element where it names none */
    FeedText read(XmlElement element, String usual) {
        String type = type(Objects.requireNonNullElse(element.attribute("type"), usual));
        boolean inline = inline(element, type);
        String given = inline ? wholeMarkup(element) : enveloped(element);
        if (!inline && base64(element, type)) {
            given = decoded(given);
        }
        boolean html = inline || html(type) || (guesses && type.equals("text/plain") && HtmlGuess.looksLikeHtml(given));
        // XHTML without elements is text whose entities the parser has resolved
        String source = !inline && type.equals(XHTML) ? escaped(given) : given;
        String value = html ? SafeHtml.of(source, element.base()) : given;
        return new FeedText(Mojibake.mended(value).strip(), html);
    }

    private static String type(String given) {
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "text", "plain" -> "text/plain";
            case "html" -> "text/html";
            case "xhtml" -> XHTML;
            default -> given.strip().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean html(String type) {
        return type.equals("text/html") || type.equals(XHTML);
    }

    /** Whether its markup stands there as elements, which some feeds do though they announce escaped HTML. */
    private static boolean inline(XmlElement element, String type) {
        var children = element.children();
        return !children.isEmpty()
                && (type.endsWith("xml") || !children.stream().allMatch(TextReader::envelope));
    }

    /** Whether it is the element that some programs put around escaped HTML. */
    private static boolean envelope(XmlElement element) {
        return element.localName().equals("div") && element.children().isEmpty();
    }

    private static String enveloped(XmlElement element) {
        var text = new StringBuilder();
        for (var node : element.nodes()) {
            switch (node) {
                case XmlText own -> text.append(own.text());
                case XmlElement envelope -> text.append(envelope.text());
            }
        }
        return text.toString().strip();
    }

    /** All markup in it, without the one element around it that XHTML in Atom 1.0 has to have. */
    private String wholeMarkup(XmlElement element) {
        var children = element.children();
        boolean wrapped = unwraps
                && children.size() == 1
                && children.getFirst().localName().equals("div")
                && element.text().isEmpty();
        return (wrapped ? children.getFirst() : element).markup();
    }

    private static boolean base64(XmlElement element, String type) {
        return "base64".equals(element.attribute("mode"))
                || !(type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml"));
    }

    /** The text in Base64; as it is, where it is no Base64 of a text. */
    private static String decoded(String given) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(given);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return given;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
