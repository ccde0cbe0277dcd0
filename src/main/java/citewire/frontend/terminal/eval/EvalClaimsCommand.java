package citewire.frontend.terminal.eval;

import citewire.eval.claim.TriedClaim;
import citewire.eval.claim.TriedClaims;
import citewire.frontend.terminal.json.ClaimJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.ClaimText;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the check of claims says to claims of which it is known whether they are true. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Measures the check of claims: makes claims of the articles that are true, false or not covered, and"
                        + " counts which of them it calls supported, contradicted or not covered.")
public final class EvalClaimsCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin
    private CorpusOption corpus = new CorpusOption();

    @Option(names = "--each", paramLabel = "N", description = "At most N claims of a way to make them (default: 50).")
    private int each = 50;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other claims (default: 1).")
    private long seed = 1;

    @Option(names = "--misses", description = "Lists every claim of which something was said that is not so.")
    private boolean misses;

    @Option(names = "--json", description = "Writes a JSON object for each claim, then one for all.")
    private boolean json;

    public EvalClaimsCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (each < 1) {
            throw new WrongUsage("--each is %d; it must be at least 1".formatted(each));
        }
        tell(tried());
        return ExitCode.OK;
    }

    private TriedClaims tried() {
        var lines = new JsonLines(root.console().out());
        return new Trial(root)
                .on(corpus.files(), evaluation -> evaluation.claims(seed, each, one -> write(one, lines)));
    }

    private void write(TriedClaim one, JsonLines lines) {
        if (json) {
            lines.write(ClaimJson.of(one));
        }
    }

    private void tell(TriedClaims claims) {
        if (json) {
            new JsonLines(root.console().out()).write(ClaimJson.summary(claims));
        } else {
            var text = new ClaimText(Paper.page(root.console()));
            text.write(claims);
            if (misses) {
                text.misses(claims);
            }
        }
    }
}
