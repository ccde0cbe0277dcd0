package citewire.eval.report;

import citewire.domain.TextSpan;
import citewire.eval.measure.GoldAnswer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts texts and numbers into a page. */
final class Html {

    /** Characters that XML forbids, however they are written. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Cs}");

    private Html() {}

    static String text(String foreign) {
        return FORBIDDEN
                .matcher(foreign)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text with the answers marked in it. */
    static String marked(String foreign, List<String> answers) {
        var html = new StringBuilder();
        int end = 0;
        for (TextSpan span : GoldAnswer.spans(foreign, answers)) {
            html.append(text(foreign.substring(end, span.start())));
            html.append("<mark>").append(text(span.of(foreign))).append("</mark>");
            end = span.end();
        }
        return html.append(text(foreign.substring(end))).toString();
    }

    /** "0.912", or a dash for what is not known. */
    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.0f" : "%.3f", value);
    }

    /** A place in a drawing. */
    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
