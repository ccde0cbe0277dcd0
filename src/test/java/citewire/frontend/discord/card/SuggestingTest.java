package citewire.frontend.discord.card;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.words.Languages;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.buttons.Button;
import org.junit.jupiter.api.Test;

class SuggestingTest {

    private static final Button GERMAN = Button.primary("a", "Wer ist Bruno Aske?");
    private static final Button ENGLISH = Button.primary("b", "How many people live on Skarrow?");

    @Test
    void saysSoWhereAQuestionIsNotInTheReadersLanguage() {
        assertThat(Suggesting.notes(List.of(GERMAN, ENGLISH), Languages.of(Locale.GERMAN)))
                .containsExactly("Fragen unten, die nicht auf Deutsch sind, stehen in der Sprache ihres Artikels.");
        assertThat(Suggesting.notes(List.of(GERMAN), Languages.of(Locale.ENGLISH)))
                .hasSize(1);
    }

    @Test
    void saysNothingWhereAllAre() {
        assertThat(Suggesting.notes(List.of(GERMAN), Languages.of(Locale.GERMAN)))
                .isEmpty();
        assertThat(Suggesting.notes(List.of(ENGLISH), Languages.of(Locale.ENGLISH)))
                .isEmpty();
        assertThat(Suggesting.notes(List.of(), Languages.of(Locale.GERMAN))).isEmpty();
    }
}
