package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.CleanText;
import citewire.ingest.schedule.FeedDesk;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Ends following feeds. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Ends following feeds. Their articles stay.")
public final class FeedsRemoveCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "Their addresses, or their titles.")
    private List<String> feeds = List.of();

    public FeedsRemoveCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        boolean good = true;
        var page = Paper.page(root.console());
        try (var workspace = root.open()) {
            for (String feed : feeds) {
                var refusal = workspace.feeds().remove(feed);
                good &= refusal.isEmpty();
                String shown = FeedDesk.shown(feed);
                page.text(CleanText.line(
                        refusal.map(why -> "%s: %s".formatted(shown, why)).orElse("no longer followed: " + shown)));
            }
        }
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
