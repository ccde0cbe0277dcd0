package citewire.frontend.discord.render;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.claim.ClaimCheck;
import citewire.ask.claim.ClaimVerdict;
import citewire.domain.Citation;
import citewire.domain.Coverage;
import citewire.words.Languages;
import citewire.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClaimRendererTest {

    private static final String LINK = "https://discord.com/channels/1/2/3";
    private static final Words ENGLISH = Languages.english();
    private static final Words GERMAN = Languages.of(Locale.GERMAN);

    private static final Coverage ALL = new Coverage(128, 14, null);
    private static final Coverage BEHIND = ALL.lacking(84);

    private static final ClaimVerdict NOT_COVERED = new ClaimVerdict.NotCovered(List.of());
    private static final ClaimVerdict SUPPORTED = new ClaimVerdict.Supported(
            List.of(new Citation(1, article().build().header(), List.of("The baker won."))), List.of());

    private static Rendered render(Words words, Coverage searched, ClaimVerdict verdict) {
        var judged = new ClaimCheck.Judged("The baker won.", verdict);
        return new ClaimRenderer(ZoneOffset.UTC, words)
                .render(new ClaimCheck.Checked(List.of(judged), 0, searched), LINK);
    }

    private static String footer(Rendered rendered) {
        var footer = rendered.embeds().getFirst().getFooter();
        return footer == null ? "" : String.valueOf(footer.getText());
    }

    private static String text(Rendered rendered) {
        return String.valueOf(rendered.embeds().getFirst().getDescription());
    }

    @Test
    void whileArticlesAreReadInAClaimIsNotCalledUncoveredForGood() {
        var rendered = render(ENGLISH, BEHIND, NOT_COVERED);

        assertThat(text(rendered))
                .contains("❔ **Not covered so far** – I am still reading articles in\n> The baker won.");
        assertThat(footer(rendered))
                .startsWith("articles are still being read in, 44 of 128 can be searched so far: what is not covered"
                        + " may be covered later");
        assertThat(rendered.plain())
                .contains("Not covered so far")
                .contains("articles are still being read in, 44 of 128 can be searched so far");
    }

    @Test
    void soItIsInGerman() {
        var rendered = render(GERMAN, BEHIND, NOT_COVERED);

        assertThat(text(rendered))
                .contains("❔ **Bisher nicht abgedeckt** – ich lese noch Artikel ein\n> The baker won.");
        assertThat(footer(rendered)).startsWith("Artikel werden noch eingelesen, 44 von 128 lassen sich bisher");
    }

    @Test
    void whatIsSupportedIsSoWhateverIsStillReadIn() {
        var rendered = render(ENGLISH, BEHIND, SUPPORTED);

        assertThat(text(rendered)).contains("✅ **Supported**").doesNotContain("so far");
        assertThat(footer(rendered)).startsWith("articles are still being read in, 44 of 128");
    }

    @Test
    void onceAllCanBeSearchedNothingIsSaidOfReading() {
        var rendered = render(ENGLISH, ALL, NOT_COVERED);

        assertThat(text(rendered))
                .contains("❔ **Not covered** – the articles neither bear it out nor speak against it");
        assertThat(footer(rendered)).startsWith("128 articles from 14 sources searched");
        assertThat(rendered.plain()).doesNotContain("still");
    }
}
