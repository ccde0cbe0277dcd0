package citewire.ask.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.index.ArticleIndex;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @TempDir
    private Path folder;

    private ArticleIndex index;
    private Wording wording;

    @BeforeEach
    void open() {
        index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
        wording = new Wording(index.analysis());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"two,2", "'15,000',15000", "took,take", "Russian,Russia", "countries,country", "Israeli's,Israel"})
    void readsTwoFormsAsOneWord(String one, String other) {
        assertThat(wording.value(one)).isEqualTo(wording.value(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deny,denial,false",
        "defam,defamat,true",
        "iran,iraq,false",
        "israel,isra,true",
        "terror,terrorist,true"
    })
    void knowsKinByTheirRoot(String one, String other, boolean kin) {
        assertThat(Word.kin(one, other)).isEqualTo(kin);
    }

    @Test
    void tellsWhichWordOpensASentence() {
        var words = wording.words("Ferries sail. Boats wait at Dover");

        assertThat(words).extracting(Word::opening).containsExactly(true, false, true, false, false);
        assertThat(words.getLast().capital()).isTrue();
    }

    @Test
    void findsNoWordInASign() {
        assertThat(wording.value("?!")).isEmpty();
    }
}
