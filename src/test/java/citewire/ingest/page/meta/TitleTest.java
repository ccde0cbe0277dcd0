package citewire.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitleTest {

    private static final String SITE = "https://harbour.example/";

    @Test
    void mostPlacesDecide() {
        assertThat(title(SITE, """
                <title>Ferry back | Harbour Times</title><meta property=og:title content="Ferry sails again">
                <meta name=twitter:title content="Ferry sails again"><h1>The ferry is back</h1>""")).isEqualTo("Ferry sails again");
    }

    @Test
    void theSitesNameIsNoPartOfIt() {
        var page = "<meta property=og:site_name content='Harbour Times'><meta property=og:title content='%s'>";

        assertThat(title(SITE, page.formatted("Ferry sails again - Harbour Times")))
                .isEqualTo("Ferry sails again");
        assertThat(title(SITE, page.formatted("Harbour Times: Ferry sails again | Islands")))
                .isEqualTo("Harbour Times: Ferry sails again | Islands");
        assertThat(title(SITE, page.formatted("Harbour Times | Ferry sails again")))
                .isEqualTo("Ferry sails again");
    }

    @Test
    void aTitleThatTheAddressSpellsOutweighsTheOthers() {
        var page = """
                <title>Live: ships wait, minister late</title>
                <meta property=og:title content="Live: ships wait, minister late"><h1>Live: ships wait, minister late</h1>
                <script type=application/ld+json>{"@type":"NewsArticle","headline":"%s"}</script>""";
        var filed = "Fährbetrieb über den Øresund ruht";

        assertThat(title(SITE + "inland/faehrbetrieb-ueber-den-oeresund-ruht-4711.html", page.formatted(filed)))
                .isEqualTo(filed);
        assertThat(title(SITE + "2026/4711-Fahrbetrieb-uber-den-oresund-ruht", page.formatted(filed)))
                .isEqualTo(filed);
        assertThat(title(SITE + "inland/faehren-4711", page.formatted(filed)))
                .isEqualTo("Live: ships wait, minister late");
    }

    @Test
    void aTitleForSearchEnginesDoesNotOutweighTheOthers() {
        assertThat(title(SITE + "ferry-timetable-2026-prices-and-tickets", """
                <title>Ferry timetable 2026: prices and tickets</title><h1>When does she sail?</h1>
                <meta property=og:title content="When does she sail?">""")).isEqualTo("When does she sail?");
    }

    @Test
    void theAddressMayLeaveOutAKicker() {
        assertThat(title(SITE + "storm-closes-the-old-lighthouse", """
                <meta property=og:title content="Storm closes the old lighthouse">
                <title>On Sunday: Storm closes the old lighthouse</title><h1>On Sunday: Storm closes the old lighthouse</h1>
                <script type=application/ld+json>
                {"@type":"NewsArticle","headline":"On Sunday: Storm closes the old lighthouse"}</script>"""))
                .isEqualTo("On Sunday: Storm closes the old lighthouse");
    }

    @Test
    void kickersThatArePutInForEachOtherAreNoPartOfIt() {
        assertThat(title(SITE, """
                <meta property=og:title content="Storm on the islands: “Nobody slept that night”">
                <h1>Damage by wind – “Nobody slept that night”</h1>""")).isEqualTo("“Nobody slept that night”");
    }

    @Test
    void wordsThatAreOnlyPutAnotherWayArePartOfIt() {
        assertThat(title(SITE, """
                <meta property=og:title content="Mayor of the islands: “Nobody slept that night”">
                <h1>Mayor: “Nobody slept that night”</h1>""")).isEqualTo("Mayor of the islands: “Nobody slept that night”");
    }

    private static @Nullable String title(String url, String head) {
        var page = Jsoup.parse("<html>" + head);
        return new PageMeta(page, LinkedArticle.of(page), URI.create(url)).title();
    }
}
