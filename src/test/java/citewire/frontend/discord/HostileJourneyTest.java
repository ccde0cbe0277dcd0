package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.NewsDesk;
import citewire.hostile.HostileCase;
import citewire.hostile.ObeyingModel;
import citewire.hostile.ObeyingModel.Manner;
import citewire.model.ChatModels;
import citewire.simulator.wire.WireEntry.Exchange;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first attack of every kind from a member's question to the wire: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileJourneyTest {

    private Newsroom newsroom;
    private NewsDesk desk;
    private List<HostileCase> cases = List.of();

    @BeforeAll
    void open(@TempDir Path folder) {
        cases = List.copyOf(HostileCase.all().stream()
                .filter(attack -> attack.html().isEmpty())
                .collect(Collectors.toMap(HostileCase::kind, attack -> attack, (first, next) -> first))
                .values());
        newsroom = Newsroom.open(folder.resolve("bot"));
        desk = NewsDesk.open(folder);
        desk.read(cases.stream().map(HostileCase::article).toArray(Article[]::new));
    }

    @AfterAll
    void close() {
        desk.close();
        newsroom.close();
    }

    @Test
    void noneOfThemPingsAndAllOfThemAreSentAsDiscordDescribesIt() {
        for (HostileCase attack : cases) {
            ask(attack, Manner.SMUGGLES);
            ask(attack, Manner.PARROTS);
        }

        assertThat(newsroom.discord.pings()).isEmpty();
        assertThat(newsroom.discord.wire().entries())
                .filteredOn(Exchange.class::isInstance)
                .extracting(entry -> ((Exchange) entry).request())
                .filteredOn(request -> request != null && (request.has("content") || request.has("embeds")))
                .hasSizeGreaterThan(cases.size())
                .allSatisfy(request -> assertThat(request.at("/allowed_mentions/parse"))
                        .isInstanceOf(ArrayNode.class)
                        .isEmpty())
                .allSatisfy(request -> assertThat(request.toString()).doesNotContain("@everyone", "@here", "](https"));
    }

    private void ask(HostileCase attack, Manner manner) {
        var model = new ObeyingModel(attack, manner);
        var pipeline = desk.pipeline(new ChatModels("obeying", model, model, Duration.ofSeconds(20)));
        newsroom.answers((question, listener) -> pipeline.answer(attack.question(), listener));
        finished(newsroom.alice.slash(
                newsroom.general, "ask", Map.of("question", attack.question().text())));
    }
}
