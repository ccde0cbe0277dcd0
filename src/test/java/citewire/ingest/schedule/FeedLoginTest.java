package citewire.ingest.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Audience;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.opml.Opml;
import citewire.ingest.fetch.FetchHouse;
import citewire.ingest.schedule.Following.Followed;
import citewire.ingest.schedule.Following.NotFollowed;
import citewire.state.StoredFeed;
import citewire.words.Languages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed behind a name and password, which is the owner's and is seen by nobody. */
class FeedLoginTest {

    @AutoClose
    private final FeedHouse house;

    private final NewsSite site;

    FeedLoginTest(@TempDir Path folder) {
        house = new FeedHouse(folder, FetchHouse.locked("owner", "tulips"));
        site = house.site;
        var feed = Replies.rss(new FeedBuilder("Subscribers' Times")
                .whole("Ferry sails again", site.link("/ferry"), Instant.parse("2026-11-20T06:00:00Z"))
                .build());
        site.serve("/feed", exchange -> {
            boolean known =
                    "Basic b3duZXI6dHVsaXBz".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            (known ? feed : Replies.status(401)).to(exchange);
        });
    }

    @Test
    void isFollowedForEverybodyByTheOwnersLogin() {
        assertThat(house.desk.add(site.link("/feed"), null, "")).isInstanceOf(Followed.class);

        assertThat(house.visit(site.at("/feed")).added()).isEqualTo(1);
        assertThat(house.desk.check(site.link("/feed")).toString()).doesNotContain("401");
    }

    @Test
    void isNotReadWithTheOwnersLoginByADiscordServer() {
        assertThat(house.desk.look(site.link("/feed"))).isInstanceOf(FeedSearch.Result.Failed.class);
        assertThat(house.desk.add(site.link("/feed"), null, "", new Audience("77")))
                .isNotInstanceOf(Followed.class);
        assertThat(new GuildFeeds(house.desk, () -> 9)
                        .check("77", site.link("/feed"))
                        .toString())
                .contains("401");
    }

    @Test
    void theLoginStaysWithItsHostAndIsNotSentToPages() {
        site.serve("/moved", Replies.redirect(302, "http://127.0.0.1.nip.example/feed"));
        site.serve("/ferry", Replies.html("<p>The ferry sails again.</p>"));
        house.desk.add(site.link("/feed"), null, "");
        house.visit(site.at("/feed"));
        house.web.page("/ferry");

        assertThat(site.asked())
                .filteredOn(asked -> !asked.path().equals("/feed"))
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:roses@news.example/feed",
                "http://roses@news.example/feed",
                "me:roses@news.example/feed",
                "//me:roses@news.example",
                "feed://me:roses@news.example/feed",
                "https://me:ro ses@news.example/feed"
            })
    void anAddressWithAPasswordIsRefusedAndNotShown(String given) {
        var refused = (NotFollowed) house.desk.add(given, null, "");

        assertThat(refused.toString()).doesNotContain("roses", "ro ses").contains("news.example");
        assertThat(refused.why().inEnglish()).contains("password", "CITEWIRE_INGEST_FETCH_LOGINS_FILE");
        assertThat(refused.why().in(Languages.of(Locale.GERMAN))).contains("Passwort");
        assertThat(house.desk.look(given)).isInstanceOf(FeedSearch.Result.NoFeed.class);
        assertThat(house.desk.check(given).toString()).contains("password").doesNotContain("roses", "ro ses");
        assertThat(house.desk.all()).isEmpty();
    }

    @Test
    void aListOfFeedsIsFollowedWithoutItsPasswords() {
        var opml =
                "<opml version='2.0'><body><outline type='rss' text='News' xmlUrl='https://me:roses@news.example/feed'/>"
                        + "</body></opml>";

        house.desk.follow(Opml.read(FeedDocument.of(opml.getBytes(UTF_8))));

        assertThat(house.desk.all())
                .extracting(StoredFeed::subscription)
                .extracting(feed -> feed.address().toString())
                .containsExactly("https://news.example/feed");
    }
}
