package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.NewStore;
import citewire.state.guild.AdminAction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    @Test
    void tellsWhoChangedWhatInAServerTheNewestFirst(@TempDir Path folder) {
        var clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
        try (var state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1))) {
            state.guilds().note("7", new AdminAction("42", "feed.add", "https://one.example/feed"));
            state.guilds().note("8", new AdminAction("43", "feed.remove", "https://two.example/feed\u001b[31m"));
            var workspace = new FakeWorkspace();
            workspace.guilds = state.guilds();

            var all = Screen.plain();
            var json = Screen.plain();
            all.run(workspace, "audit");
            json.run(workspace, "audit", "--guild", "7", "--json");

            assertThat(all.out())
                    .containsSubsequence("server 8, member 43: feed.remove", "server 7, member 42: feed.add")
                    .doesNotContain("\u001b");
            assertThat(json.out())
                    .isEqualTo(
                            "{\"at\":\"2026-11-01T12:00:00Z\",\"guild\":\"7\",\"member\":\"42\",\"what\":\"feed.add\","
                                    + "\"detail\":\"https://one.example/feed\"}\n");
        }
    }
}
