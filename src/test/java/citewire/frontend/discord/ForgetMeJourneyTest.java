package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.fixtures.OnDisk;
import citewire.simulator.client.Member;
import citewire.simulator.world.Message;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AdminAction;
import citewire.state.guild.Quotas;
import citewire.state.spend.Amount;
import citewire.state.spend.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After {@code /forget-me} nothing in the store's files holds the member's id, their questions or their answers. */
class ForgetMeJourneyTest {

    private static final String SECRET = "quagga stripes in Ruritania";

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY);
        for (int i = 0; i < 9; i++) {
            newsroom.publish(article().id("a" + i).title("Harbour news " + i).build());
        }
        newsroom.discord.awaitCommand("forget-me", PATIENCE);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Message asks(Member member, String question) {
        return finished(member.slash(newsroom.general, "ask", Map.of("question", question)));
    }

    private boolean inTheStore(String text) throws IOException {
        return OnDisk.holds(folder, text);
    }

    @Test
    void nothingOfTheMemberIsLeftInTheStore() throws IOException {
        newsroom.answers((Answer) cited("So it is [1].", FERRY));
        String id = newsroom.alice.user().id();
        String guild = newsroom.discord.guild().id();
        newsroom.state.guilds().ask(guild, "c", id, new Quotas(9, 0, 0, 0, 0));
        newsroom.state
                .spend()
                .book(new Call(LocalDate.of(2026, 11, 1), guild, id, "gpt"), new Amount(1, 1, 1), List.of());
        newsroom.state.guilds().note(guild, new AdminAction(id, "feed.add", "https://one.example"));
        newsroom.state.guilds().note(guild, new AdminAction("77", "settings.access", "ALLOW MEMBER " + id));
        asks(newsroom.alice, SECRET);
        asks(newsroom.bob, "Where is the okapi?");
        words(newsroom.alice.slash(newsroom.general, "articles", Map.of("about", "nothing of the kind")));
        finished(newsroom.alice.slash(newsroom.general, "articles", Map.of()));
        Awaitility.await().atMost(PATIENCE).until(() -> inTheStore(SECRET) && inTheStore("okapi"));
        assertThat(inTheStore(id)).isTrue();

        var told = words(newsroom.alice.slash(newsroom.general, "forget-me", Map.of()));

        assertThat(told).contains("Forgotten: 1 answer, 1 turn of conversations", "button");
        assertThat(inTheStore(id)).isFalse();
        assertThat(inTheStore(SECRET)).isFalse();
        assertThat(inTheStore("okapi")).isTrue();
        assertThat(newsroom.state.guilds().actions(guild, 5))
                .extracting(noted -> noted.action().member())
                .containsExactly("77", "");
    }

    @Test
    void aModeratorsRuleStaysAndLimitsCannotBeEscaped() {
        String id = newsroom.alice.user().id();
        String guild = newsroom.discord.guild().id();
        var rule = new AccessRule(AccessRule.Subject.MEMBER, id, AccessRule.Verdict.BLOCK);
        newsroom.state.guilds().keep(guild, rule, new AdminAction("77", "settings.access", ""));
        var quotas = new Quotas(1, 0, 0, 0, 0);
        newsroom.state.guilds().ask(guild, "c", id, quotas);

        assertThat(words(newsroom.alice.slash(newsroom.general, "forget-me", Map.of())))
                .contains("Rules that moderators made for you stay");

        assertThat(newsroom.state.guilds().rules(guild)).containsExactly(rule);
        assertThat(newsroom.state.guilds().ask(guild, "c", id, quotas))
                .isInstanceOf(citewire.state.guild.QuotaAnswer.Refused.class);
    }

    @Test
    void privacyIsToldInADirectMessageToo() {
        var direct = newsroom.alice.directChannel();

        assertThat(words(newsroom.alice.slash(direct, "privacy", Map.of())))
                .contains("kept for 30 days", "No model", "`/forget-me`");
    }
}
