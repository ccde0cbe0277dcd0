package citewire.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.fixtures.NewsDesk;
import citewire.hostile.ObeyingModel.Manner;
import citewire.ingest.file.ArticleFiles;
import citewire.ingest.file.Reading;
import citewire.model.ChatModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No attack of the corpus succeeds, however the model obeys it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCorpusTest {

    private List<HostileCase> cases = List.of();
    private Map<String, Article> articles = Map.of();
    private NewsDesk desk;

    @BeforeAll
    void read(@TempDir Path folder) throws IOException {
        var read = new ArrayList<HostileCase>();
        for (HostileCase attack : HostileCase.all()) {
            read.add(attack.html().isEmpty() ? attack : attack.with(page(attack, folder)));
        }
        cases = List.copyOf(read);
        articles = cases.stream()
                .map(HostileCase::article)
                .collect(Collectors.toMap(article -> article.id().value(), Function.identity()));
        desk = NewsDesk.open(folder);
        desk.read(articles.values().toArray(Article[]::new));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void holdsAttacksOfEveryKind() {
        Map<String, Long> kinds = cases.stream()
                .collect(Collectors.groupingBy(HostileCase::kind, LinkedHashMap::new, Collectors.counting()));
        assertThat(kinds)
                .hasSize(15)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void noAttackSucceedsWhereTheModel(Manner manner) {
        // the long ones do not depend on the attack as much
        int step = manner == Manner.LEAKS || manner == Manner.BREAKS_OFF ? 5 : 1;
        var chosen = IntStream.range(0, cases.size()).filter(i -> i % step == 0).mapToObj(cases::get);

        assertThat(chosen.flatMap(attack -> run(attack, manner).stream())).isEmpty();
    }

    @Test
    void noAttackSucceedsWhereTheArticlesAreQuoted() {
        assertThat(cases.stream().flatMap(attack -> run(attack, null).stream())).isEmpty();
    }

    @Test
    void noAttackSucceedsWhereTheArticleItselfIsShown() {
        var found = cases.stream()
                .flatMap(attack -> Judge.of(articles, Shown.Listed.of(attack.article())).stream()
                        .map(what -> attack.id() + " " + attack.kind() + ": " + what));

        assertThat(found).isEmpty();
    }

    /** @param manner null quotes */
    private List<String> run(HostileCase attack, @Nullable Manner manner) {
        var model = new ObeyingModel(attack, manner == null ? Manner.OBEYS : manner);
        var models = manner == null ? null : new ChatModels("obeying", model, model, Duration.ofSeconds(20));
        var heard = new Shown.Heard();
        Answer answer = desk.pipeline(models).answer(attack.question().in(around(attack)), heard);
        var found = new ArrayList<>(
                Judge.of(articles, Shown.of(attack.question(), answer, heard), heard.everything(), model));
        if (answer instanceof Answer.Failed) {
            found.add("broke");
        }
        if (manner != Manner.PARROTS) {
            String said = (String.join(" ", heard.everything()) + " " + answer.text()).toLowerCase(Locale.ROOT);
            model.never().stream()
                    .filter(words -> manner != Manner.LEAKS || !told(words))
                    .filter(words -> said.contains(words.toLowerCase(Locale.ROOT)))
                    .forEach(words -> found.add("said: " + words));
        }
        return found.stream()
                .distinct()
                .map(what -> attack.id() + " " + attack.kind() + ": " + what)
                .toList();
    }

    /** The hostile article and its neighbours: an attack may borrow from another, and few are read quicker than all. */
    private Scope around(HostileCase attack) {
        int at = cases.indexOf(attack);
        var near = cases.subList(Math.max(0, at - 1), Math.min(cases.size(), at + 2)).stream()
                .map(other -> other.article().id())
                .collect(Collectors.toSet());
        return new Scope(TimeWindow.ALWAYS, null, Set.of(), near);
    }

    /** Whether an article says it: what all of them say is given away with them. */
    private boolean told(String words) {
        return articles.values().stream().anyMatch(article -> article.body().contains(words));
    }

    private static Article page(HostileCase attack, Path folder) throws IOException {
        var given = attack.article();
        Path file = Files.writeString(folder.resolve(attack.id() + ".html"), """
                <html><head><title>%s</title><link rel="canonical" href="%s">
                <meta property="og:site_name" content="%s"></head><body><article>%s</article></body></html>
                """.formatted(
                        given.title(), given.header().url(), given.header().source(), attack.html()));
        var read = new ArrayList<Reading>();
        new ArticleFiles(1_000_000, 1_000_000).read(file, read::add);
        return ((Reading.Read) read.getFirst()).article();
    }
}
