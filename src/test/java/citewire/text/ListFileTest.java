package citewire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListFileTest {

    @Test
    void leavesOutNotesAndBlankLinesAndKeepsTheOthersAsTheyAreWritten() {
        assertThat(ListFile.lines(ListFileTest.class, "list.txt"))
                .containsExactly("take took  taken", "edge = (?:am )?<third> ", "\tgo went");
    }

    @Test
    void anEntryHasNoWhiteSpaceAroundIt() {
        assertThat(ListFile.entries(ListFileTest.class, "list.txt"))
                .containsExactly("take took  taken", "edge = (?:am )?<third>", "go went");
    }

    @Test
    void whiteSpacePartsTheWordsOfARow() {
        assertThat(ListFile.rows(ListFileTest.class, "list.txt"))
                .containsExactly(
                        List.of("take", "took", "taken"),
                        List.of("edge", "=", "(?:am", ")?<third>"),
                        List.of("go", "went"));
    }

    @Test
    void givesTheWordsOfAllLines() {
        assertThat(ListFile.words(ListFileTest.class, "list.txt"))
                .containsExactlyInAnyOrder("take", "took", "taken", "edge", "=", "(?:am", ")?<third>", "go", "went");
    }

    @Test
    void theFirstWordOfALineStandsForAll() {
        assertThat(ListFile.firsts(ListFileTest.class, "list.txt"))
                .containsEntry("taken", "take")
                .containsEntry("take", "take")
                .containsEntry("went", "go")
                .hasSize(9);
    }

    @Test
    void saysWhichListTheProgramLacks() {
        assertThatThrownBy(() -> ListFile.words(ListFileTest.class, "nothing.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the program lacks its resource citewire/text/nothing.txt");
    }
}
