package citewire.frontend.discord.reply;

import citewire.state.OpenAnswerStore.OpenAnswer;
import citewire.state.jdbc.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedTargetTest {

    @TempDir
    private Path folder;

    @Test
    void handsEveryWishOn() throws ReflectiveOperationException {
        var answer = new OpenAnswer("q1", "", "c1", "", Locale.ENGLISH, Instant.EPOCH);
        try (var state = SqliteState.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1))) {
            HandedOn.everyWish(target -> new NotedTarget(target, state.openAnswers(), answer));
        }
    }
}
