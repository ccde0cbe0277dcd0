package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Scope;
import citewire.index.PassageFilter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchCommandTest {

    private final FakeWorkspace workspace = new FakeWorkspace();

    SearchCommandTest() {
        workspace.hits =
                List.of(News.hit(1, 7.5, News.SUMMIT, News.TALKS), News.hit(2, 1.25, News.BRIDGE, News.OPENING));
    }

    @Test
    void printsThePassagesWithTheirArticles() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "search", "harbour", "towns")).isZero();
        assertThat(screen.out()).isEqualTo("""
                 1. Leaders of nine harbour towns meet to discuss rising tides — Coast Daily,
                    7 Jul 2024
                    On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port
                    Elin.
                    news/summit.txt

                 2. Longest bridge of the coast opens — The Ferryman, 5 Jul 2024, 07:30
                    The bridge, 4.2 km long, opened on Friday.
                    https://news.example.org/2024/bridge

                """);
    }

    @Test
    void jsonHoldsEveryKeyInOrder() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "search", "--json", "-k", "1", "harbour towns"))
                .isZero();
        assertThat(screen.out()).isEqualTo("""
                {"id":null,"query":"harbour towns","hits":[{"rank":1,"score":7.5,"articleId":"summit",\
                "passageId":"summit#0","title":"Leaders of nine harbour towns meet to discuss rising tides",\
                "source":"Coast Daily","url":null,"published":"2024-07-07",\
                "text":"On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin."}],\
                "elapsedMs":0}
                """);
    }

    @Test
    void nothingFoundIsNoFailure() {
        workspace.hits = List.of();
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "search", "nothing")).isZero();
        assertThat(screen.out()).isEqualTo("No passage shares a word or a meaning with that.\n");
    }

    @Test
    void aSearchThatBreaksIsAFailureAndNotNothing() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "search", "break")).isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).contains("the index is gone");
    }

    @Test
    void theNowOfTheQueryBoundsWhatIsFound() {
        Screen.plain().run(workspace, "search", "--at", "2024-07-06T00:00:00Z", "towns");
        assertThat(workspace.filters)
                .containsExactly(new PassageFilter(Scope.EVERYTHING, Instant.parse("2024-07-06T00:00:00Z")));
    }

    @Test
    void aBatchTakesQueriesAndQuestionsAndGoesOnAfterABadLine() {
        var screen = Screen.reading("""
                {"id":1,"query":"towns"}
                {"id":2,"question":"Which towns?"}
                {"id":3,"query":"break"}
                {"id":4,"query":" "}
                {"id":5}
                """);
        assertThat(screen.run(workspace, "search", "--json", "-k", "1", "--batch", "-"))
                .isEqualTo(1);
        assertThat(screen.out().lines())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("{\"id\":1,\"query\":\"towns\",\"hits\":[{\"rank\":1,"),
                        two -> assertThat(two)
                                .startsWith("{\"id\":2,\"query\":\"Which towns?\",\"hits\":[{\"rank\":1,"),
                        three -> assertThat(three)
                                .isEqualTo("{\"id\":3,\"query\":\"break\",\"status\":\"failed\",\"reason\":\"error\","
                                        + "\"message\":\"the search broke\",\"hits\":[],\"elapsedMs\":0}"),
                        four -> assertThat(four).contains("\"status\":\"failed\"", "line 4: the query is empty"),
                        five -> assertThat(five).contains("\"query\":null", "line 5: there is no query or question"));
    }

    @Test
    void atMostTwoHundredPassagesMayBeAskedFor() {
        for (String k : List.of("0", "201", "many")) {
            var screen = Screen.plain();
            assertThat(screen.run(workspace, "search", "-k", k, "towns")).isEqualTo(2);
            assertThat(screen.err()).contains("-k");
        }
        assertThat(Screen.plain().run(workspace, "search", "-k200", "towns")).isZero();
    }
}
