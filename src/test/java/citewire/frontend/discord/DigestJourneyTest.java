package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.TurnedClock;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Message;
import citewire.state.digest.Digest;
import citewire.state.digest.DigestStore;
import citewire.state.digest.KeptDigest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What channels are told unasked: the real JDA in front of a simulated Discord, on a clock that is turned by hand. */
@ExtendWith(JourneyLog.class)
class DigestJourneyTest {

    /** Discord's SUPPRESS_NOTIFICATIONS. */
    private static final int SILENT = 1 << 12;

    private static final long SEND = 1L << 11;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Half past seven of a day to come, so that what Discord has made lies before it. */
    private final TurnedClock clock = new TurnedClock(Instant.now()
            .truncatedTo(ChronoUnit.DAYS)
            .plus(DAY)
            .plus(HOUR.multipliedBy(7))
            .plus(HOUR.dividedBy(2)));

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private Member mia;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(folder, SimulatorOptions.defaults(), Newsroom.QUICK, clock);
        newsroom.startBot();
        mia = newsroom.discord.moderator("mia");
        newsroom.discord.awaitCommand("digest", PATIENCE);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Article news(String id, String title, Duration ago) {
        return article()
                .id(id)
                .title(title)
                .url("https://news.example/politik/" + id)
                .published(clock.instant().minus(ago).toString())
                .body("The council of Halvik said on Monday what it thinks of @everyone and " + title + ".")
                .build();
    }

    private void set(Map<String, ?> options) {
        assertThat(words(mia.slash(newsroom.general, "digest set", options))).startsWith("Kept: <#");
    }

    private List<Message> digests(Channel channel) {
        return newsroom.discord.messages(channel).stream()
                .filter(message -> message.author()
                        .equals(newsroom.discord.world().directory().bot()))
                .filter(message -> message.audience().isEmpty())
                .toList();
    }

    private Message awaitDigest() {
        return newsroom.discord.awaitBotMessage(
                newsroom.general,
                PATIENCE,
                message -> !message.current().embeds().isEmpty()
                        && message.audience().isEmpty());
    }

    private void awaitDealtWith() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newsroom.state.digests().all().stream().allMatch(kept -> kept.slot() != null));
    }

    @Test
    void tellsTheNewsAtItsHourOnceAndQuietly() {
        newsroom.publish(news("ferry", "Ferry [sails](https://evil.example)", HOUR));
        set(Map.of("hour", 8, "silent", true));
        assertThat(words(mia.slash(newsroom.general, "digest show", Map.of())))
                .contains("every day at 08:00 (UTC) · silent · next <t:");

        clock.turn(HOUR);

        var digest = awaitDigest();
        assertThat(digest.current().json().path("flags").asInt() & SILENT).isEqualTo(SILENT);
        assertThat(digest.current().embeds()).singleElement().satisfies(embed -> {
            assertThat(embed.title()).isEqualTo("The news of the day");
            assertThat(embed.description())
                    .startsWith(
                            "__**Politics**__\n“The council of Halvik said on Monday what it thinks of @\u200beveryone")
                    .contains(
                            "[1]\n[1] Harbour Times · <t:",
                            ":R> · [news.example](<https://news.example/politik/ferry>)")
                    .doesNotContain("](https");
        });
        awaitDealtWith();
        newsroom.bot().close();
        newsroom.startBot();
        clock.turn(HOUR);
        assertThat(finished(mia.slash(newsroom.general, "sources", Map.of()))).isNotNull();
        assertThat(digests(newsroom.general).stream()
                        .filter(message -> message.id().equals(digest.id())))
                .hasSize(1);
        assertThat(embedded("The news of the day")).isEqualTo(1);
    }

    private long embedded(String title) {
        return digests(newsroom.general).stream()
                .flatMap(message -> message.current().embeds().stream())
                .filter(embed -> title.equals(embed.title()))
                .count();
    }

    @Test
    void saysNothingWhereNothingIsNewAndTellsTheNextDayWhatCame() {
        set(Map.of("hour", 8));
        clock.turn(HOUR);
        awaitDealtWith();
        assertThat(digests(newsroom.general)).isEmpty();
        assertThat(words(mia.slash(newsroom.general, "digest preview", Map.of())))
                .contains("nothing new");

        newsroom.publish(news("bridge", "Bridge closes", HOUR));
        assertThat(finished(mia.slash(newsroom.general, "digest preview", Map.of()))
                        .current()
                        .embeds()
                        .getFirst()
                        .description())
                .contains("Bridge closes");
        clock.turn(DAY);

        assertThat(awaitDigest().current().embeds().getFirst().description()).contains("Bridge closes");
    }

    @Test
    void isNotPostedAgainByABotThatTakesOverFromOneThatWasKilledBetweenPostingAndNoting() {
        newsroom.publish(news("ferry", "Ferry sails", HOUR));
        set(Map.of("hour", 8));
        newsroom.bot().close();
        newsroom.digestStore = new Forgetful(newsroom.state.digests());
        newsroom.startBot();
        clock.turn(HOUR);
        awaitDigest();
        newsroom.bot().close();
        assertThat(newsroom.state.digests().all()).allMatch(kept -> kept.slot() == null);

        clock.turn(HOUR);
        newsroom.digestStore = newsroom.state.digests();
        newsroom.startBot();

        awaitDealtWith();
        assertThat(embedded("The news of the day")).isEqualTo(1);
    }

    @Test
    void twoBotsOnOneStorePostOnce() {
        newsroom.publish(news("ferry", "Ferry sails", HOUR));
        set(Map.of("hour", 8));
        try (var other = newsroom.newBot(newsroom.discord.options().bot().token())) {
            other.start();
            clock.turn(HOUR);
            awaitDigest();
            awaitDealtWith();
        }
        assertThat(embedded("The news of the day")).isEqualTo(1);
    }

    @Test
    void aLostRightIsToldInTheAdminChannelAndTheDigestIsSwitchedOffInTheEnd() {
        var mods = newsroom.discord.channel("mods");
        words(mia.slash(newsroom.general, "settings change", Map.of("admin-channel", mods.id())));
        var doomed = newsroom.discord.channel("doomed");
        set(Map.of("hour", 8, "channel", doomed.id()));
        newsroom.discord.world().directory().delete(doomed);

        clock.turn(HOUR);
        newsroom.discord.awaitBotMessage(
                mods, PATIENCE, message -> message.content().contains("channel of a digest is gone"));
        for (int failures = 2; failures <= 3; failures++) {
            clock.turn(DAY);
            int expected = failures;
            Awaitility.await().atMost(PATIENCE).until(() -> kept().failures() == expected);
        }

        newsroom.discord.awaitBotMessage(
                mods, PATIENCE, message -> message.content().contains("switched off now"));
        assertThat(kept().off()).isTrue();
        assertThat(words(mia.slash(newsroom.general, "digest show", Map.of()))).contains("switched off");
        set(Map.of("hour", 8, "channel", newsroom.general.id()));
        assertThat(words(mia.slash(newsroom.general, "digest off", Map.of()))).contains("no more");
        assertThat(words(mia.slash(newsroom.general, "digest off", Map.of()))).contains("is not told");
    }

    private KeptDigest kept() {
        return newsroom.state.digests().all().getFirst();
    }

    @Test
    void isNotSetWhereTheBotMayNotWriteNorForAnHourOfItsQuiet() {
        assertThat(words(mia.slash(
                        newsroom.general, "digest set", Map.of("hour", 6, "quiet-from", 22, "quiet-until", 7))))
                .contains("06:00 lies within the quiet hours");
        assertThat(words(mia.slash(newsroom.general, "digest set", Map.of("hour", 6, "quiet-from", 22))))
                .contains("need both");
        newsroom.discord.world().directory().withhold(newsroom.discord.guild(), SEND);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(words(mia.slash(newsroom.general, "digest set", Map.of("hour", 8))))
                        .contains("**Send Messages**"));
        assertThat(newsroom.state.digests().all()).isEmpty();
    }

    /** Notes nothing, as a process that is killed when it has posted. */
    private record Forgetful(DigestStore store) implements DigestStore {
        @Override
        public void keep(Digest digest) {
            store.keep(digest);
        }

        @Override
        public boolean drop(String guild, String channel) {
            return store.drop(guild, channel);
        }

        @Override
        public List<KeptDigest> all() {
            return store.all();
        }

        @Override
        public List<KeptDigest> of(String guild) {
            return store.of(guild);
        }

        @Override
        public Optional<Claim> claim(String channel, Instant slot, long sequence, Instant now, Instant until) {
            return store.claim(channel, slot, sequence, now, until);
        }

        @Override
        public void done(String channel, Instant slot) {}

        @Override
        public int failed(String channel, Instant slot, int most) {
            return store.failed(channel, slot, most);
        }
    }
}
