package citewire.frontend.terminal;

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
            "It needs no token, no chat model and no internet, and keeps nothing: Ctrl-C ends it."
        })
final class DemoCommand implements Callable<Integer> {

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
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}); a container needs 0.0.0.0.")
    private String host = "127.0.0.1";

    DemoCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new WrongUsage("--port takes a number from 0 to 65535, not " + port);
        }
        var out = root.console().out();
        try (var demo = root.demo(new DemoOptions(host, port))) {
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
