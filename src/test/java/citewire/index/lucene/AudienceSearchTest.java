package citewire.index.lucene;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.TextSpan;
import citewire.domain.Vector;
import citewire.index.IndexedPassage;
import citewire.index.Lookup;
import citewire.index.PassageFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceSearchTest {

    private static final Vector VECTOR = vector();

    private static Vector vector() {
        var values = new float[384];
        values[3] = 1;
        return new Vector(values);
    }

    @Test
    void bothArmsLeaveOutWhatTheReaderDoesNotSee(@TempDir Path folder) {
        try (var index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
                var writing = index.tryWrite().orElseThrow()) {
            for (String guild : List.of("", "7", "8")) {
                var passage = passage(guild);
                writing.put(passage.article().id(), List.of(new IndexedPassage(passage, VECTOR)));
            }
            index.refresh();

            var seen = Map.of(
                    Reader.ANYBODY,
                    Set.of(""),
                    Reader.in("7"),
                    Set.of("", "7"),
                    Reader.in("9"),
                    Set.of(""),
                    Reader.OWNER,
                    Set.of("", "7", "8"));
            seen.forEach((reader, guilds) -> {
                var filter = new PassageFilter(Scope.EVERYTHING.seenBy(reader), Instant.EPOCH);
                assertThat(guilds(index.searchText("storm", filter, 10))).isEqualTo(guilds);
                assertThat(guilds(index.searchVector(VECTOR, filter, 10))).isEqualTo(guilds);
                assertThat(index.match(new Lookup(List.of("storm"), VECTOR, filter, 10))
                                .passages())
                        .hasSameSizeAs(guilds);
                assertThat(index.match(new Lookup(List.of(), VECTOR, filter, 10))
                                .passages())
                        .hasSameSizeAs(guilds);
            });
        }
    }

    private static Passage passage(String guild) {
        var header = article().body("A storm won.").of(guild).build().header();
        return new Passage(new PassageId(header.id(), 0), header, "A storm won.", List.of(new TextSpan(0, 12)));
    }

    private static Set<String> guilds(List<RankedPassage> hits) {
        return hits.stream()
                .map(hit -> hit.passage().article().audience().guild())
                .collect(Collectors.toSet());
    }
}
