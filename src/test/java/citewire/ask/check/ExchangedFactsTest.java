package citewire.ask.check;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.Figure;
import citewire.ask.check.read.FirstWords;
import citewire.ask.check.read.Name;
import citewire.ask.check.read.Wording;
import citewire.domain.Passage;
import citewire.domain.TextSpan;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of real articles, word by word and with one fact exchanged for another of the same article. */
class ExchangedFactsTest {

    private static final int ARTICLES = 60;
    private static final int SENTENCES = 8;

    @TempDir
    private Path folder;

    private final Random random = new Random(20240707);
    private int kept;
    private int verbatim;

    @Test
    void dropsNearlyAllExchangedFactsAndNoVerbatimSentence() throws IOException {
        var days = new Count();
        var figures = new Count();
        var names = new Count();
        try (var index = LuceneArticleIndex.open(folder, ZoneOffset.UTC)) {
            for (String body : bodies()) {
                var evidence = Passages.of(article().body(body).build(), 8);
                var first = new FirstWords(evidence);
                var check = new CitationChecker(index.analysis()).over(evidence);
                for (int i = 0; i < SENTENCES; i++) {
                    int number = random.nextInt(evidence.size()) + 1;
                    String sentence = any(sentences(evidence.get(number - 1)));
                    verbatim++;
                    kept += check.check(draft(sentence, number)) instanceof Verdict.Drop ? 0 : 1;
                    exchange(
                            days,
                            check,
                            evidence,
                            sentence,
                            number,
                            text -> DateMention.in(text).stream()
                                    .map(DateMention::span)
                                    .toList());
                    exchange(
                            figures,
                            check,
                            evidence,
                            sentence,
                            number,
                            text -> Figure.in(text).stream().map(Figure::span).toList());
                    exchange(
                            names,
                            check,
                            evidence,
                            sentence,
                            number,
                            text -> Name.in(text, first).stream()
                                    .map(Name::span)
                                    .toList());
                }
            }
        }

        assertThat(kept).as("verbatim").isEqualTo(verbatim);
        assertThat(figures.share()).as("figures").isGreaterThan(0.95);
        assertThat(days.share()).as("days").isGreaterThan(0.9);
        // some of the exchanged names are the same one in another form
        assertThat(names.share()).as("names").isGreaterThan(0.87);
    }

    private void exchange(
            Count count,
            Checker.DraftCheck check,
            List<Passage> evidence,
            String sentence,
            int number,
            Function<String, List<TextSpan>> facts) {
        var here = facts.apply(sentence);
        var elsewhere = evidence.stream()
                .flatMap(passage -> sentences(passage).stream())
                .flatMap(text -> facts.apply(text).stream().map(span -> span.of(text)))
                .filter(fact -> isForeign(fact, sentence))
                .toList();
        if (here.isEmpty() || elsewhere.isEmpty()) {
            return;
        }
        TextSpan span = any(here);
        String lie = sentence.substring(0, span.start()) + any(elsewhere) + sentence.substring(span.end());
        count.add(check.check(draft(lie, number)) instanceof Verdict.Drop);
    }

    private static boolean isForeign(String fact, String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return List.of(fact.toLowerCase(Locale.ROOT).split("[ -]")).stream().noneMatch(lower::contains);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> sentences(Passage passage) {
        return passage.sentences().stream()
                .map(span -> span.of(passage.text()))
                .filter(text -> Wording.words(text) > 0)
                .toList();
    }

    private static DraftSentence draft(String text, int number) {
        return new DraftSentence("", List.of(new DraftSentence.Part(text, List.of(number))));
    }

    private static List<String> bodies() throws IOException {
        Path file = Path.of(Objects.requireNonNullElse(System.getenv("CITEWIRE_BENCH"), "../shared/bench"))
                .resolve("newsqa/corpus.jsonl.gz");
        Assumptions.assumeTrue(Files.exists(file), "no evaluation data: set CITEWIRE_BENCH to its folder");
        var bodies = new ArrayList<String>();
        var json = new ObjectMapper();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < ARTICLES; i++) {
                bodies.add(json.readTree(lines.readLine()).get("body").asText());
            }
        }
        return bodies;
    }

    /** How many lies were dropped. */
    private static final class Count {
        private int all;
        private int dropped;

        void add(boolean isDropped) {
            all++;
            dropped += isDropped ? 1 : 0;
        }

        double share() {
            return (double) dropped / all;
        }
    }
}
