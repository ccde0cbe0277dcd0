package citewire.frontend.terminal.shell;

import citewire.domain.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which articles a command is about. */
public final class ArticleOptions {

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

    public @Nullable Published since() {
        return since;
    }

    public @Nullable Published until() {
        return until;
    }

    public @Nullable String source() {
        return source;
    }
}
