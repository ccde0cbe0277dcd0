package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ChildProcess;
import citewire.fixtures.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, and one that cannot be written: what is wrong and what helps is said, and nothing is lost. */
class DiskTroubleTest {

    @TempDir
    Path folder;

    private SmallDisk disk;
    private HouseShell shell;

    @BeforeEach
    void fill() throws IOException {
        disk = new SmallDisk(Files.createDirectory(folder.resolve("disk")));
        shell = new HouseShell(folder);
        shell.ingest("harbour.txt", "Harbour reopens\n\nMayor Ilse Brandt reopened the harbour on Monday.\n");
        Files.write(
                folder.resolve("many.jsonl"),
                IntStream.range(0, 3_000)
                        .mapToObj(i -> "{\"id\":\"m%d\",\"title\":\"Title %d\",\"body\":\"Report number %d. %s\"}"
                                .formatted(i, i, i, "Many words follow it. ".repeat(40)))
                        .toList());
    }

    private List<String> command(String data) {
        return ChildProcess.java(UpkeepProcess.class, folder.toString(), "CITEWIRE_DATA=" + data);
    }

    /** What the child says at the end of the command. */
    private static String run(ChildProcess child, String... words) throws Exception {
        var before = ended(child).size();
        child.say(String.join("\t", words));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> ended(child).size() > before);
        return ended(child).getLast();
    }

    private static List<String> ended(ChildProcess child) {
        var ended = new ArrayList<>(child.printed());
        ended.removeIf(line -> !line.startsWith(UpkeepProcess.ENDED));
        return ended;
    }

    @Test
    void aBackupForWhichThereIsNoRoomLeavesNoHalfOneAndIsMadeOnceThereIs() throws Exception {
        Path prepared = Files.createDirectory(folder.resolve("empty"));
        try (var child = disk.start(prepared, command(folder.resolve("data").toString()))) {
            child.awaitLine("ready");
            disk.fill();
            String backup = disk.folder().resolve("backup.zip").toString();

            assertThat(run(child, "backup", backup))
                    .startsWith(UpkeepProcess.ENDED + "1")
                    .containsAnyOf("Make room", "No space left")
                    .contains("disk");
            assertThat(disk.names()).containsExactly("filler");

            disk.makeRoom();
            assertThat(run(child, "backup", backup)).startsWith(UpkeepProcess.ENDED + "0");
            disk.copyTo(Files.createDirectory(folder.resolve("copy")));
        }
        String other = folder.resolve("other").toString();
        shell.printed(
                "restore", "--data", other, folder.resolve("copy/backup.zip").toString());
        assertThat(shell.printed("ask", "--data", other, "--json", "Who reopened the harbour?"))
                .contains("Ilse Brandt");
    }

    @Test
    @Tag("slow")
    void articlesForWhichThereIsNoRoomAreSaidNotToBeInAndComeInOnceThereIs() throws Exception {
        try (var child =
                disk.start(folder.resolve("data"), command(disk.folder().toString()))) {
            child.awaitLine("ready");
            disk.fill();
            String refused = run(
                    child, "ingest", "--no-wait", folder.resolve("many.jsonl").toString());

            assertThat(refused).startsWith(UpkeepProcess.ENDED + "1").contains("disk", "room");

            disk.makeRoom();
            Path few =
                    Files.writeString(folder.resolve("few.txt"), "Library opens\n\nJonas Falk opened the library.\n");
            assertThat(run(child, "ingest", few.toString())).startsWith(UpkeepProcess.ENDED + "0");
            assertThat(run(child, "backup", folder.resolve("after.zip").toString()))
                    .startsWith(UpkeepProcess.ENDED + "0");
        }
        String other = folder.resolve("other").toString();
        shell.printed("restore", "--data", other, folder.resolve("after.zip").toString());
        assertThat(shell.printed("articles", "--data", other)).contains("Harbour reopens", "Library opens");
    }

    @Test
    @Tag("slow")
    void aDataFolderThatCannotBeWrittenIsNamedWithWhatHelps() throws Exception {
        try (var child =
                disk.startReadOnly(folder.resolve("data"), command(disk.folder().toString()))) {
            child.awaitLine("ready");

            assertThat(run(child, "ask", "Who reopened the harbour?"))
                    .startsWith(UpkeepProcess.ENDED + "1")
                    .contains("cannot write to " + disk.folder())
                    .contains("write access");
            assertThat(run(
                            child,
                            "restore",
                            "--force",
                            folder.resolve("none.zip").toString()))
                    .startsWith(UpkeepProcess.ENDED + "1");
            assertThat(run(child, "backup", folder.resolve("from-read-only.zip").toString()))
                    .startsWith(UpkeepProcess.ENDED + "1")
                    .contains("its folder be writable");
        }
    }
}
