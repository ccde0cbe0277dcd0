package citewire.ingest.feed;

import citewire.ingest.feed.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Collects the texts of an entry: which is summary and which content depends on what else there is. */
final class EntryTexts {

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final TextReader texts;
    private final Shallowest<FeedText> title = new Shallowest<>();
    private final Shallowest<FeedText> summary = new Shallowest<>();
    private @Nullable FeedText content;
    private boolean hasContent;
    private boolean mediaTitle;

    EntryTexts(TextReader texts) {
        this.texts = texts;
    }

    /** False where the element is no text of an entry. */
    boolean take(XmlElement element, int depth) {
        switch (element.name()) {
            case "title", "dc:title" -> takeTitle(element, depth);
            case "media:title" -> takeMediaTitle(element, depth);
            case "description", "dc:description", "media:description" -> takeSummary(element, HTML, depth);
            case "abstract", "summary", "itunes:summary" -> takeSummary(element, PLAIN, depth);
            case "content" -> takeContent(element, PLAIN);
            case "content:encoded", "fullitem" -> takeContent(element, HTML);
            case "body", "xhtml:body" -> addContent(texts.read(element, "application/xhtml+xml"));
            case "rights",
                    "copyright",
                    "dc:rights",
                    "category",
                    "dc:subject",
                    "generator",
                    "subtitle",
                    "tagline",
                    "itunes:subtitle",
                    "info" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The first title of those least deep; one of the entry's media is only taken for want of another. */
    private void takeTitle(XmlElement element, int depth) {
        if (title.empty() || mediaTitle || depth < title.depth()) {
            var text = texts.read(element, PLAIN);
            if (!text.value().isEmpty()) {
                title.take(text, mediaTitle ? Math.min(depth, title.depth()) : depth);
                mediaTitle = false;
            }
        }
    }

    private void takeMediaTitle(XmlElement element, int depth) {
        if (title.empty()) {
            title.take(texts.read(element, PLAIN), depth);
            mediaTitle = true;
        }
    }

    /** A second summary is most often the article. */
    private void takeSummary(XmlElement element, String usual, int depth) {
        if (!summary.empty() && !hasContent) {
            takeContent(element, PLAIN);
        } else {
            summary.take(texts.read(element, usual), depth);
        }
    }

    private void takeContent(XmlElement element, String usual) {
        hasContent = true;
        if (element.attribute("src") == null || !element.nodes().isEmpty()) {
            addContent(texts.read(element, usual));
        }
    }

    private void addContent(FeedText text) {
        if (content == null || content.value().isEmpty()) {
            content = text;
        }
    }

    /** Without a summary the content stands in for it. */
    EntryText texts() {
        return new EntryText(title.value(), summary.empty() ? content : summary.value(), content);
    }
}
