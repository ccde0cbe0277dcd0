package citewire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Map;

/**
 * A process that waits for lines with a command of the program each, its words parted by tabs, runs them on the data folder
 * and tells when one begins and how it ended. It is started before it is needed, so that a kill meets the command and not the
 * start of a Java machine.
 */
final class UpkeepProcess {

    static final String BEGUN = "begun";

    /** Followed by the exit code, the nanoseconds that it took, and what was printed as an error. */
    static final String ENDED = "ended ";

    private UpkeepProcess() {}

    /** @param arguments the folder, and pairs of variable and value as {@code NAME=VALUE} */
    public static void main(String... arguments) throws IOException {
        var shell = new HouseShell(Path.of(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            var pair = arguments[i].split("=", 2);
            Map.of(pair[0], pair[1]).forEach(shell::set);
        }
        System.out.println("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(BEGUN);
            long begun = System.nanoTime();
            int code = shell.run(line.split("\t", -1));
            System.out.println(ENDED + code + " " + (System.nanoTime() - begun) + " "
                    + shell.errors().replace('\n', ' '));
        }
        System.exit(0);
    }
}
