package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A saved web page: the paragraphs of its article, and what its head says about it. */
final class HtmlArticle {

    private static final String NEVER_TEXT = "script, style, noscript, template, iframe, svg, select, button";

    private static final String SELDOM_TEXT = "nav, aside, footer, form, dialog, figure, figcaption, [hidden],"
            + " [aria-hidden=true], [role=navigation], [role=complementary], [class*=caption], [class*=comment],"
            + " [class*=related], [class*=newsletter], [class*=promo], [class*=cookie], [class*=advert], [class*=share],"
            + " [id*=comment], [id*=cookie]";

    private static final String BLOCKS = "p, h2, h3, h4, li, blockquote, pre";

    /** A paragraph that is mostly links leads elsewhere. */
    private static final double MAX_LINKED = 0.6;

    /** Shorter containers than this are teasers. */
    private static final int MIN_TEXT = 140;

    Draft read(byte[] bytes) throws UnreadableArticle {
        var page = parse(bytes);
        var meta = new PageMeta(page);
        var draft = new Draft()
                .title(meta.title())
                .url(meta.address())
                .source(meta.publisher())
                .published(meta.published())
                .language(meta.language());
        meta.authors().forEach(draft::author);
        prune(page);
        return draft.body(body(page));
    }

    /** Names of classes only hint at what holds no text: an element that holds most of the page's stays. */
    private static void prune(Document page) {
        page.select(NEVER_TEXT).remove();
        int most = page.text().length() / 2;
        page.select(SELDOM_TEXT).stream()
                .filter(element -> element.text().length() < most)
                .forEach(Element::remove);
    }

    private static Document parse(byte[] bytes) throws UnreadableArticle {
        if (!Content.utf16(bytes)) {
            Content.refuseBinary(bytes);
        }
        try {
            var guessed = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            var charset = guessed.charset();
            return charset.equals(UTF_8) ? strict(bytes, charset) : guessed;
        } catch (IOException e) {
            throw new UnreadableArticle("its charset is not known: save it as UTF-8 (" + e.getMessage() + ")");
        }
    }

    private static Document strict(byte[] bytes, Charset charset) throws UnreadableArticle {
        return Jsoup.parse(Content.decoded(bytes, 0, charset), "");
    }

    private static String body(Document page) {
        var container = container(page);
        var blocks = blocks(container);
        return blocks.isEmpty() ? container.wholeText() : String.join("\n\n", blocks);
    }

    private static Element container(Document page) {
        return Stream.of("[itemprop=articleBody]", "article", "main, [role=main]")
                .map(selector -> richest(page.select(selector)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(richest(parents(page)), page.body()));
    }

    /** Whatever holds paragraphs directly. */
    private static List<Element> parents(Document page) {
        return page.select("p").stream()
                .map(Element::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Element richest(List<Element> candidates) {
        return candidates.stream()
                .filter(candidate -> paragraphText(candidate) >= MIN_TEXT)
                .max(Comparator.comparingInt(HtmlArticle::paragraphText))
                .orElse(null);
    }

    private static int paragraphText(Element container) {
        return container.select("p").stream()
                .filter(HtmlArticle::speaks)
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    private static List<String> blocks(Element container) {
        return container.select(BLOCKS).stream()
                .filter(block -> block.select(BLOCKS).size() == 1)
                .filter(HtmlArticle::speaks)
                .map(block -> block.text().strip())
                .distinct()
                .collect(Collectors.toList());
    }

    private static boolean speaks(Element block) {
        var text = block.text();
        int linked = block.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return !text.isBlank() && (linked == 0 || linked < MAX_LINKED * text.length());
    }
}
