package citewire.frontend.discord.card;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Provenance;
import citewire.frontend.discord.card.Place.Seen;
import citewire.state.ComponentStore;
import citewire.state.StateException;
import citewire.words.Languages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final Card CARD =
            new Card("a1", "", "u1", new Place("g1", "c1", Seen.BY_ALL), Card.Heading.INSIDE, List.of());

    @Test
    void offersAsManySourcesAsASelectTakesHoweverLongTheirTitlesAre() {
        var rows = new Controls(kept()).under(answer("\uD83D\uDEA2".repeat(200), 40), CARD, Languages.english());

        var select = (StringSelectMenu) rows.getFirst().getComponents().getFirst();
        assertThat(select.getOptions())
                .hasSize(25)
                .allSatisfy(
                        option -> assertThat(option.getLabel()).startsWith("[").endsWith("\uD83D\uDEA2…"));
    }

    @Test
    void leavesAnAnswerWithoutControlsWhereTheStoreTakesNone() {
        assertThat(new Controls(full()).under(answer("A title", 1), CARD, Languages.english()))
                .isEmpty();
    }

    @Test
    void readsACardAsItWasKept() {
        assertThat(Card.of(CARD.component())).contains(CARD);
    }

    private static Answer answer(String title, int sources) {
        var citations = IntStream.rangeClosed(1, sources)
                .mapToObj(n -> new Citation(
                        n, article().id("article-" + n).title(title).build().header(), List.of("A quote.")))
                .toList();
        var provenance = new Provenance("quotes", null, null, 1, Duration.ZERO, Duration.ZERO);
        return new Answer.Cited("So it is [1].", citations, new Confidence(1), provenance);
    }

    private static ComponentStore kept() {
        return new ComponentStore() {
            @Override
            public String keep(Component component) {
                return "id";
            }

            @Override
            public Optional<Component> find(String id) {
                return Optional.empty();
            }
        };
    }

    private static ComponentStore full() {
        return new ComponentStore() {
            @Override
            public String keep(Component component) {
                throw new StateException("the disk is full", new IllegalStateException());
            }

            @Override
            public Optional<Component> find(String id) {
                return Optional.empty();
            }
        };
    }
}
