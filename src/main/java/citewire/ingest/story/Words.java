package citewire.ingest.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, without case, marks and punctuation; a character each where words are not parted by blanks. */
final class Words {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]|[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");

    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var matcher =
                WORD.matcher(APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
