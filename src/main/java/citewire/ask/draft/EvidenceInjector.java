package citewire.ask.draft;

import citewire.domain.ArticleHeader;
import citewire.domain.Passage;
import citewire.domain.Published;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the numbered passages before the question, each between lines that carry a number nobody can guess: an article
 * cannot close its own passage, open another or pass for the question. Brackets that look like a citation become
 * round ones.
 *
 * @param nonce new for every request
 */
record EvidenceInjector(Evidence evidence, String nonce) implements ContentInjector {

    private static final Pattern MARKER = Pattern.compile("[\\[【［]([^\\[\\]【】［］]{1,30})[\\]】］]");
    private static final Pattern CLOSER = Pattern.compile("<(?=\\s*/?\\s*(?i:passage|question))");

    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage question) {
        Map<String, Passage> passages = evidence.inOrder().stream()
                .collect(Collectors.toMap(passage -> passage.id().toString(), Function.identity()));
        var text = new StringBuilder();
        for (int i = 0; i < contents.size(); i++) {
            Passage passage = passages.get(Objects.requireNonNullElse(
                    contents.get(i).textSegment().metadata().getString(EvidenceRetriever.PASSAGE), ""));
            text.append(passage == null ? "" : block(i + 1, passage));
        }
        String asked = ((UserMessage) question).singleText();
        text.append("<question %s>\n%s\n</question %s>".formatted(nonce, inert(asked), nonce));
        return UserMessage.from(text.toString());
    }

    private String block(int number, Passage passage) {
        var article = passage.article();
        return """
                <passage %s number="%d">
                Headline: %s
                Publisher: %s
                Published: %s
                %s
                %s
                </passage %s>

                """.formatted(
                        nonce,
                        number,
                        line(article.title()),
                        line(article.source()),
                        published(article.published()),
                        changes(article),
                        inert(passage.text()),
                        nonce);
    }

    private String line(String text) {
        return inert(text).replaceAll("\\s+", " ").strip();
    }

    private String inert(String text) {
        return CLOSER.matcher(MARKER.matcher(text.replace(nonce, "")).replaceAll("($1)"))
                .replaceAll("‹");
    }

    /** A changed article is told from an old one, and a teaser from the whole, before a model leans on either. */
    private static String changes(ArticleHeader article) {
        String updated =
                article.updated() == null ? "" : "Updated: " + article.updated().text() + "\n";
        return updated + (article.headlineOnly() ? "Known: headline and teaser alone\n" : "");
    }

    private static String published(@Nullable Published published) {
        return published == null ? "unknown" : published.text();
    }
}
