package citewire;

import citewire.frontend.terminal.Commands;
import citewire.frontend.terminal.Console;
import citewire.frontend.terminal.GlobalOptions;
import citewire.frontend.terminal.Opener;
import citewire.logging.LogSetup;

/** The door: reads the command line and opens the house for a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var environment = System.getenv();
        var shutdown = Shutdown.listening();
        Opener opener = (GlobalOptions options) -> {
            var settings = Settings.load(options, environment);
            // who names a level wants to see its lines
            settings.startLogging(options.logLevel() == null ? LogSetup.Terminal.QUIET : LogSetup.Terminal.OPEN);
            return App.open(settings, shutdown);
        };
        shutdown.exit(Commands.execute(args, opener, Console.ofProcess(environment)));
    }
}
