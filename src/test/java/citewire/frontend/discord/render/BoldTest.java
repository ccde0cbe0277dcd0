package citewire.frontend.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoldTest {

    @Test
    void drawsTheWordsThatAnswerBold() {
        assertThat(new Bold(List.of(new TextSpan(9, 19))).escapeAroundMarkers("It sails at 9 *a.m.* daily. [1]"))
                .isEqualTo("It sails **at 9 \\*a.m.**\\* daily. [1]");
    }

    @Test
    void leavesOutWhatWasCutOff() {
        assertThat(new Bold(List.of(new TextSpan(9, 19))).escapeAroundMarkers("It sails"))
                .isEqualTo("It sails");
    }

    @Test
    void takesNothingBehindBoldWordsForTheStartOfALine() {
        assertThat(new Bold(List.of(new TextSpan(0, 2))).escapeAroundMarkers("It - sails"))
                .isEqualTo("**It** - sails");
    }
}
