package citewire.ask.question.time.grammar;

import citewire.ask.question.time.calendar.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Tells by the words around a time whether it is the articles' or the event's. */
final class NewsSigns {

    /** What was said since a day of this year was published since; what holds since 1961 may stand in an undated book. */
    private static final Duration NEAR = Duration.ofDays(370);

    /** A question that opens with the news asks for it. */
    private static final int OPENING = 45;

    /** No link between the news and its time is longer. */
    private static final int LINKED = 60;

    private final Pattern news;
    private final Pattern before;
    private final Pattern behind;
    private final Pattern reported;
    private final Pattern catchUp;
    private final Pattern whole;
    private final Pattern on;

    NewsSigns(GrammarFile file) {
        news = file.words("news");
        before = Pattern.compile("(?<!\\p{L})(?:" + file.pattern("newsBefore").pattern() + ")$");
        behind = file.pattern("newsBehind");
        reported = file.words("reported");
        catchUp = file.words("catchUp");
        whole = file.pattern("whole");
        on = file.pattern("on");
    }

    Signs in(String text, Instant at) {
        var first = news.matcher(text);
        return new Signs(
                text,
                at,
                first.find() && first.start() < OPENING,
                catchUp.matcher(text).find() || reported.matcher(text).find(),
                whole.matcher(text).find());
    }

    /** What the words of one text say of all its times. */
    final class Signs {

        private final String text;
        private final Instant at;
        private final boolean opensWithNews;
        private final boolean catchesUp;
        private final boolean asksForAll;

        private Signs(String text, Instant at, boolean opensWithNews, boolean catchesUp, boolean asksForAll) {
            this.text = text;
            this.at = at;
            this.opensWithNews = opensWithNews;
            this.catchesUp = catchesUp;
            this.asksForAll = asksForAll;
        }

        /** Whether articles must have been published in it. */
        boolean about(Spotted time) {
            Instant from = time.window().from();
            if (time.form() == Form.ADJECTIVE || (from != null && from.isAfter(at))) {
                return false;
            }
            boolean near = from != null && from.isAfter(at.minus(NEAR));
            boolean since = time.form() == Form.SINCE && near && !asksForAll;
            return beside(time) || since || (catchesUp && near) || (opensWithNews && !on(time));
        }

        private boolean beside(Spotted time) {
            int start = time.span().start();
            var rest = behind.matcher(text).region(time.end(), text.length());
            return before.matcher(text.substring(Math.max(0, start - LINKED), start))
                            .find()
                    || rest.lookingAt();
        }

        private boolean on(Spotted time) {
            boolean named = time.form() == Form.DATED || time.form() == Form.YEARLESS;
            return named && on.matcher(time.span().of(text)).lookingAt();
        }
    }
}
