package citewire.frontend.terminal.question;

import citewire.domain.Published;
import citewire.frontend.terminal.json.Request;
import citewire.frontend.terminal.shell.DateConverter;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code ask} and {@code search} that say which articles may serve as evidence. */
public final class EvidenceOptions {

    @Option(
            names = "--at",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The question's \"now\": nothing known to be published later is used.")
    private @Nullable Published at;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Only articles published on or after this date or instant.")
    private @Nullable Published since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Only articles published on or before this date or instant.")
    private @Nullable Published until;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only articles of this publisher.")
    private @Nullable String source;

    Request request(String text) {
        return new Request(NullNode.instance, text, at, since, until, source, Set.of(), null);
    }
}
