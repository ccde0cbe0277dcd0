package citewire;

import citewire.frontend.terminal.Apart;
import citewire.frontend.terminal.Commands;
import citewire.frontend.terminal.Console;
import citewire.frontend.terminal.GlobalOptions;
import citewire.frontend.terminal.Opener;
import citewire.frontend.terminal.Workspace;
import citewire.logging.LogSetup;
import java.util.Map;

/** The door: reads the command line and opens the house for a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var environment = System.getenv();
        var shutdown = Shutdown.listening();
        var opener = new House(environment, shutdown);
        shutdown.exit(Commands.execute(args, opener, Console.ofProcess(environment)));
    }

    private record House(Map<String, String> environment, Shutdown shutdown) implements Opener {

        @Override
        public Workspace open(GlobalOptions options) {
            return open(options, Settings.load(options, environment));
        }

        @Override
        public Workspace openApart(GlobalOptions options, Apart apart) {
            var settings = Settings.load(options, environment).elsewhere(apart.data(), "");
            return open(options, apart.search() == Apart.Search.WORDS ? settings.withoutEmbedding() : settings);
        }

        private Workspace open(GlobalOptions options, Settings settings) {
            // who names a level wants to see its lines
            settings.startLogging(options.logLevel() == null ? LogSetup.Terminal.QUIET : LogSetup.Terminal.OPEN);
            return App.open(settings, shutdown);
        }
    }
}
