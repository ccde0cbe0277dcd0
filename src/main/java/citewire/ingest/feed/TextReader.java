package citewire.ingest.feed;

import citewire.ingest.feed.html.SafeHtml;
import citewire.ingest.feed.xml.XmlElement;
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

    TextReader(FeedFormat format) {
        guesses = !format.label().startsWith("atom");
    }

    /** @param usual the type of the element where it names none */
    FeedText read(XmlElement element, String usual) {
        String type = type(Objects.requireNonNullElse(element.attribute("type"), usual));
        boolean inline = inline(element, type);
        String given = inline ? wholeMarkup(element) : element.text();
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
        return !element.children().isEmpty()
                && (type.endsWith("xml")
                        || !element.children().stream().allMatch(TextReader::envelope)
                        || html(type)
                        || type.equals("text/plain"));
    }

    private static boolean envelope(XmlElement element) {
        return element.localName().equals("div");
    }

    /** All markup in it, without the one element around it that XHTML in Atom has to have. */
    private static String wholeMarkup(XmlElement element) {
        var children = element.children();
        boolean wrapped = children.size() == 1
                && envelope(children.getFirst())
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
