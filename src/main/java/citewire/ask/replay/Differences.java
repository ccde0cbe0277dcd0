package citewire.ask.replay;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptOutcome;
import citewire.domain.kept.KeptQuote;
import citewire.domain.kept.Making;
import citewire.state.ArticleStore;
import citewire.state.ArticlesSince;
import citewire.state.StoredArticle;
import citewire.watch.QuoteFate;
import citewire.watch.QuoteFates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells what is otherwise than when an answer was given. */
public final class Differences {

    private final ArticleStore articles;
    private final Supplier<Making> making;
    private final DoubleSupplier vectors;
    private final QuoteFates fates = new QuoteFates();

    /**
     * @param making what an answer of now is made with
     * @param vectors the share of passages that can be searched by meaning now, 0 to 1
     */
    public Differences(ArticleStore articles, Supplier<Making> making, DoubleSupplier vectors) {
        this.articles = articles;
        this.making = making;
        this.vectors = vectors;
    }

    Since since(KeptAnswer given, ArticlesSince since) {
        return new Since(
                given.outcome() == null ? List.of() : cited(given.outcome()),
                since.came().size(),
                since.changed().size(),
                since.left().size(),
                settings(given));
    }

    private List<Since.Cited> cited(KeptOutcome outcome) {
        return outcome.answer() instanceof Answer.Cited cited
                ? cited.citations().stream()
                        .map(citation -> cited(citation, outcome.quotes()))
                        .toList()
                : List.of();
    }

    private Since.Cited cited(Citation citation, List<KeptQuote> quotes) {
        var stored = articles.find(citation.article().id()).orElse(null);
        int then = quotes.stream()
                .filter(quote -> quote.n() == citation.n())
                .mapToInt(KeptQuote::version)
                .max()
                .orElse(0);
        int now = stored == null ? 0 : stored.versions().getLast().version();
        return new Since.Cited(
                citation,
                then,
                now,
                citation.quotes().stream()
                        .map(quote -> new Since.Quote(quote, fate(quote, citation, stored)))
                        .toList());
    }

    private QuoteFate fate(String quote, Citation citation, @Nullable StoredArticle stored) {
        return stored == null ? new QuoteFate.Withdrawn() : fates.of(quote, citation.article(), stored);
    }

    private List<Since.Setting> settings(KeptAnswer given) {
        Making then = given.making();
        Making now = making.get();
        var settings = new ArrayList<Since.Setting>();
        add(settings, "program", then.program(), now.program());
        add(settings, "rules of the model", then.prompt(), now.prompt());
        var keys = new TreeSet<>(then.settings().keySet());
        keys.addAll(now.settings().keySet());
        keys.forEach(key -> add(settings, key, value(then, key), value(now, key)));
        if (given.outcome() != null && !given.passages().isEmpty()) {
            var provenance = given.outcome().answer().provenance();
            add(settings, "searched by meaning", percent(provenance.vectors()), percent(vectors.getAsDouble()));
        }
        return settings;
    }

    private static String value(Making making, String key) {
        return Objects.requireNonNullElse(making.settings().get(key), "");
    }

    private static void add(List<Since.Setting> settings, String key, String then, String now) {
        if (!then.equals(now)) {
            settings.add(new Since.Setting(key, then, now));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%d %%", (int) (100 * share));
    }
}
