package citewire.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptTest {

    @Test
    void readsAPassagesTextApartFromWhatIsSaidOfItsArticle() {
        var prompt = Prompt.in("""
                <passage c0ffee number="1">
                Headline: Ferry late
                Publisher: The Harbour Post
                Published: 2026-11-10
                Updated: 2026-11-11T08:30:00Z
                Known: headline and teaser alone

                The ferry came late.
                </passage c0ffee>

                <question c0ffee>
                Was the ferry late?
                </question c0ffee>""").orElseThrow();

        assertThat(prompt.question()).isEqualTo("Was the ferry late?");
        assertThat(prompt.passages())
                .containsExactly(new ShownPassage(1, "Ferry late", "The Harbour Post", "The ferry came late."));
    }
}
