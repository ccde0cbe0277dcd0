package citewire;

import citewire.frontend.terminal.Commands;
import citewire.frontend.terminal.shell.Console;
import citewire.threads.Threads;

/** Where the program begins: reads the command line and runs one command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Threads.share();
        var environment = System.getenv();
        var shutdown = Shutdown.listening();
        shutdown.exit(Commands.execute(args, new Door(environment, shutdown), Console.ofProcess(environment)));
    }
}
