package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.shell.Bar;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Shows the bot in a browser: no token, no model, no internet. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows the bot in a browser, in a simulated Discord, on invented articles.",
            "It needs no token, no chat model and no internet. Ctrl-C ends it; only vectors are kept, in the cache."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> HOSTS = Set.of(LOOPBACK, "0.0.0.0");

    private final RootCommand root;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "Where the page is served; 0 takes a free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "127.0.0.1 (the default), or 0.0.0.0 in a container: whoever reaches it may then use the page.")
    private String host = LOOPBACK;

    @Option(
            names = "--name",
            paramLabel = "HOST:PORT",
            description = "A further address under which your browser reaches the page, such as localhost:9000.")
    private List<String> names = List.of();

    public DemoCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new WrongUsage("--port takes a number from 0 to 65535, not " + port);
        }
        if (!HOSTS.contains(host)) {
            throw new WrongUsage("--host takes 127.0.0.1, or 0.0.0.0 in a container, not " + host);
        }
        var out = root.console().out();
        try (var demo = root.demo(new DemoOptions(host, port, names))) {
            try (var bar = Bar.open(root.console(), "Reading the newsroom", 0)) {
                demo.awaitArticles(bar);
            }
            out.println("Citewire in a simulated Discord: " + demo.page());
            out.println("The articles are invented. Ctrl-C ends the demo.");
            demo.awaitEnd();
        }
        return ExitCode.OK;
    }
}
