package citewire.frontend.terminal.question;

import citewire.domain.Published;
import citewire.frontend.terminal.json.Request;
import citewire.frontend.terminal.shell.ArticleOptions;
import citewire.frontend.terminal.shell.DateConverter;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code ask} and {@code search} that say which articles may serve as evidence. */
public final class EvidenceOptions {

    @Option(
            names = "--at",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The question's \"now\": nothing known to be published later is used.")
    private @Nullable Published at;

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    Request request(String text) {
        return new Request(
                NullNode.instance, text, at, articles.since(), articles.until(), articles.source(), Set.of(), null);
    }
}
