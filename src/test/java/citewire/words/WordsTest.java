package citewire.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String ENGLISH = "one: i = 1 and v = 0";

    private static final String POLISH = "one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; "
            + "many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14";

    private static final String ARTICLES = "{0, plural, =0 {no articles} one {# article} other {# articles}} on {1}";

    @Test
    void countsByTheFormsOfEnglish() {
        assertThat(List.of(said(ARTICLES, 0, "ferries"), said(ARTICLES, 1, "ferries"), said(ARTICLES, 1284, "ferries")))
                .containsExactly("no articles on ferries", "1 article on ferries", "1\u00a0284 articles on ferries");
    }

    @Test
    void countsByTheFormsOfALanguageThatHasMore() {
        String text = "{0, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}";

        assertThat(List.of(1, 2, 5, 12, 22).stream()
                        .map(n -> words(POLISH, text).text("key", n)))
                .containsExactly("1 artykuł", "2 artykuły", "5 artykułów", "12 artykułów", "22 artykuły");
    }

    @Test
    void choosesByAWord() {
        String text = "{0, select, GUILD {This server''s} other {Your}} share";

        assertThat(said(text, "GUILD")).isEqualTo("This server's share");
        assertThat(said(text, "MEMBER")).isEqualTo("Your share");
    }

    @Test
    void putsInWhatLooksLikeATextAsItIs() {
        assertThat(said("No article “{0}”", "{1} '{0}' #")).isEqualTo("No article “{1} '{0}' #”");
    }

    @Test
    void takesApostrophesAsIcuDoes() {
        assertThat(said("don't, it''s '{0}' and '#'")).isEqualTo("don't, it's {0} and '#'");
    }

    @Test
    void saysWhatIsWrongWithAText() {
        assertThatThrownBy(() -> said("{0, plural, one {#}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key: \"other\" is missing");
        assertThatThrownBy(() -> said("{name}")).hasMessageContaining("\"name\" is no number of an argument");
        assertThatThrownBy(() -> said("all}")).hasMessageContaining("a brace that nothing opened");
    }

    @Test
    void refusesAKeyThatIsNotThereAndAPlaceThatIsNotFilled() {
        assertThatThrownBy(() -> said("{1}", "one")).hasMessageContaining("{1}");
        assertThatThrownBy(() -> words(ENGLISH, "").text("other.key")).hasMessageContaining("other.key");
    }

    @Test
    void speaksTheLanguageOfACountryAndEnglishWhereItHasNone() {
        assertThat(Languages.of(Locale.forLanguageTag("de-AT")).locale()).isEqualTo(Locale.GERMAN);
        assertThat(Languages.of(Locale.forLanguageTag("en-GB"))).isSameAs(Languages.english());
        assertThat(Languages.of(Locale.JAPANESE)).isSameAs(Languages.english());
    }

    private static String said(String text, Object... put) {
        return words(ENGLISH, text).text("key", put);
    }

    private static Words words(String plurals, String text) {
        var bundle = new Properties();
        bundle.setProperty("language.plurals", plurals);
        bundle.setProperty("key", text);
        return new Words(Locale.ENGLISH, bundle);
    }
}
