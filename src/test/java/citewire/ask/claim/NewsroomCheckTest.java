package citewire.ask.claim;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.Scope;
import citewire.fixtures.InventedNews;
import citewire.fixtures.NewsDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences written by hand about the newsroom's articles, true and false, as members might claim them. */
class NewsroomCheckTest {

    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    /** A search takes its time: so many claims, evenly taken, show what a change breaks. */
    private static final int EVERY = 4;

    @TempDir
    private Path folder;

    @Test
    void supportsWhatIsTrueAndContradictsNothingThatIs() {
        var articles = InventedNews.articles();
        var supported = new ArrayList<String>();
        var contradicted = new ArrayList<String>();
        int read = 0;
        try (var desk = NewsDesk.open(folder).read(articles.values().toArray(Article[]::new))) {
            var claims = InventedNews.claims();
            for (int i = 0; i < claims.size(); i += EVERY) {
                var claim = claims.get(i);
                var check = desk.claims().check(request(claim, articles));
                if (claim.kind().equals("supported") && check instanceof ClaimCheck.Checked) {
                    read++;
                }
                if (check instanceof ClaimCheck.Checked checked) {
                    String told = claim.kind() + " | " + claim.text();
                    checked.claims().forEach(one -> note(one.verdict(), told, supported, contradicted));
                }
            }
        }
        assertThat(contradicted).noneMatch(told -> told.startsWith("supported")).isNotEmpty();
        var wrong =
                supported.stream().filter(told -> !told.startsWith("supported")).toList();
        assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(supported.size() / 8);
        assertThat(supported.size() - wrong.size()).isGreaterThanOrEqualTo(read * 2 / 3);
    }

    private static void note(ClaimVerdict verdict, String told, List<String> supported, List<String> contradicted) {
        switch (verdict) {
            case ClaimVerdict.Supported it -> supported.add(told);
            case ClaimVerdict.Contradicted it -> contradicted.add(told);
            case ClaimVerdict.NotCovered it -> {}
        }
    }

    private static ClaimRequest request(InventedNews.Claim claim, Map<String, Article> articles) {
        var published =
                Objects.requireNonNull(articles.get(claim.article())).header().published();
        Instant said = published == null ? LATER : published.latest(ZoneOffset.UTC);
        return new ClaimRequest(claim.text(), said, LATER, Scope.EVERYTHING, ZoneOffset.UTC);
    }
}
