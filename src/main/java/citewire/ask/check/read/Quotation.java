package citewire.ask.check.read;

import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that a text puts between quotation marks.
 *
 * @param pieces folded, without the punctuation at their edges; several where "…" or brackets stand for what was left
 *     out
 * @param span of all between the marks
 */
public record Quotation(List<String> pieces, TextSpan span) {

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)(?:[\"“”„«»]|$)"
            + "|(?<![\\p{L}\\p{N}])[‘‚'](?=\\p{L})([^‘\"“”]{2,}?)(?<!\\s)[’'](?![\\p{L}\\p{N}])");
    private static final Pattern LEFT_OUT = Pattern.compile("\\.\\.\\.|…|\\[[^\\]]*\\]");

    public Quotation {
        pieces = List.copyOf(pieces);
    }

    public static List<Quotation> in(String text) {
        var found = new ArrayList<Quotation>();
        var quotations = QUOTED.matcher(text);
        while (quotations.find()) {
            int group = quotations.group(1) == null ? 2 : 1;
            var pieces = Stream.of(LEFT_OUT.split(quotations.group(group), -1))
                    .map(Wording::core)
                    .filter(piece -> !piece.isEmpty())
                    .toList();
            if (!pieces.isEmpty()) {
                found.add(new Quotation(pieces, new TextSpan(quotations.start(group), quotations.end(group))));
            }
        }
        return List.copyOf(found);
    }
}
