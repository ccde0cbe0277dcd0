package citewire.eval.question;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static List<QuestionLine> read(String lines) throws IOException {
        return new QuestionFile(Clock.fixed(NOW, ZoneOffset.UTC))
                .read("q.jsonl", new BufferedReader(new StringReader(lines)));
    }

    private static KnownQuestion one(String line) throws IOException {
        return ((QuestionLine.Good) read(line).getFirst()).question();
    }

    @Test
    void readsTheKeysUnderEitherOfTheirNames() throws IOException {
        var question = one("""
                {"id":"a","question":"Who?","answers":["Ada","Holm"],"kind":"Span","asked":"2024-07-07","give":["x"],\
                "removeArticles":["y"],"evidence":[{"articleId":"x","fact":"It was Ada."},{"articleId":"z","fact":null}],"extra":1}""");

        assertThat(question.answers()).containsExactly("Ada", "Holm");
        assertThat(question.kind()).isEqualTo("span");
        assertThat(question.question().at()).isEqualTo(Instant.parse("2024-07-07T23:59:59.999999999Z"));
        assertThat(question.question().scope().only()).isEqualTo(Set.of(new ArticleId("x")));
        assertThat(question.question().scope().without()).isEqualTo(Set.of(new ArticleId("y")));
        assertThat(question.gold()).isEqualTo(Set.of(new ArticleId("x"), new ArticleId("z")));
        assertThat(question.facts()).containsExactly("It was Ada.");
        assertThat(question.answerable()).isTrue();
    }

    @Test
    void aListWithinTheAnswersHoldsWaysToWriteOne() throws IOException {
        var question =
                one("{\"question\":\"When?\",\"answers\":[[\"7 July\",\"July 7\"],\"Sunday\"],\"fakeanswer\":\"May\"}");

        assertThat(question.answers()).containsExactly("7 July", "July 7", "Sunday");
        assertThat(question.altered()).containsExactly("May");
    }

    @Test
    void expectsARefusalWhereNothingIsKnownOrTheKindSaysSo() throws IOException {
        assertThat(one("{\"question\":\"Who?\"}").answerable()).isFalse();
        assertThat(one("{\"question\":\"Who?\",\"answer\":\"Ada\"}").answerable())
                .isTrue();
        for (String kind : List.of("unanswerable", "negative_rejection", "null_query", "other-corpus")) {
            String line = "{\"question\":\"Who?\",\"answer\":\"Ada\",\"type\":\"%s\"}".formatted(kind);
            assertThat(one(line).answerable()).as(kind).isFalse();
        }
    }

    @Test
    void tellsABadLineWithFileAndNumberAndGoesOn() throws IOException {
        var lines = read("""
                {"question":"Who?"}

                not json
                {"id":"b"}
                {"question":"When?","at":"soon"}
                {"question":"Where?","checked":false}
                {"question":"Why?"}
                """);

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(1, 5))
                .containsExactly(
                        new QuestionLine.Bad("q.jsonl, line 3: not JSON"),
                        new QuestionLine.Bad("q.jsonl, line 4: there is no question"),
                        new QuestionLine.Bad("q.jsonl, line 5: 'soon' is neither a date nor an instant"),
                        new QuestionLine.LeftOut());
        assertThat(lines.getLast()).isInstanceOf(QuestionLine.Good.class);
    }
}
