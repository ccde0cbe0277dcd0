package citewire.ask.question.time;

import citewire.ask.question.time.TimeExpression.About;
import citewire.ask.question.time.calendar.Form;
import java.time.Duration;
import java.time.Instant;

/** Tells whether a time is the articles' or the event's. */
final class NewsWords {

    /** A question that opens with the news asks for it: "any news on Tesla from last week?". */
    private static final int OPENING = 6;

    /** "yesterday's top Ukraine stories". */
    private static final int BEHIND = 3;

    /** What was said since a day of this year was published since; what holds since 1961 may stand in an undated book. */
    private static final Duration NEAR = Duration.ofDays(370);

    private final Words words;
    private final Instant at;
    private final boolean catchUp;
    private final boolean opensWithNews;
    private final boolean compares;
    private final boolean countQuestion;

    NewsWords(Words words, Instant at) {
        this.words = words;
        this.at = at;
        this.catchUp = catchesUp();
        this.opensWithNews = opensWithNews();
        this.compares = compares();
        this.countQuestion = countQuestion();
    }

    About about(Found found) {
        Instant from = found.window().from();
        boolean toCome = from != null && from.isAfter(at);
        if (toCome || found.form() == Form.ADJECTIVE) {
            return About.EVENT;
        }
        return beside(found) || published(found) || asked(found) || sinceThen(found) ? About.NEWS : About.EVENT;
    }

    /** "news from last week", "articles since March", "today's headlines". */
    private boolean beside(Found found) {
        int lead = found.from() - 1;
        while (lead >= found.from() - 3 && (words.is(lead, Kind.LINKING) || words.is(lead, Kind.THE))) {
            lead--;
        }
        if (news(lead) && !words.at(lead + 1).before().equals(Word.Before.STOP)) {
            return true;
        }
        for (int i = found.to(); i < found.to() + BEHIND && !words.breaks(i); i++) {
            if (words.is(i, Kind.NEWS)) {
                return news(i) && (i == found.to() || words.at(found.to() - 1).possessive());
            }
        }
        return false;
    }

    /** "published on 7 July", "what was reported in July"; but "how many deaths were reported in July" counts deaths. */
    private boolean published(Found found) {
        int lead = found.from() - 1;
        lead = words.is(lead, Kind.THE) ? lead - 1 : lead;
        lead = words.is(lead, Kind.LINKING) ? lead - 1 : lead;
        if (!words.is(lead, Kind.PUBLISHED) || compares) {
            return false;
        }
        boolean passive = words.is(lead - 1, Kind.BEING)
                && !"published".equals(words.at(lead).text());
        boolean what = "what".equals(words.at(lead - 2).text());
        return !(passive && !what) && !countQuestion;
    }

    private boolean asked(Found found) {
        Instant from = found.window().from();
        boolean another = words.at(found.to() - 1).possessive() && !words.breaks(found.to());
        if (catchUp) {
            // what happened in 1975 is history, told in articles of any year
            return !another && from != null && from.isAfter(at.minus(NEAR));
        }
        boolean onADay = words.is(found.from() - 1, Kind.ON)
                || "in".equals(words.at(found.from() - 1).text());
        return opensWithNews && !onADay && !another;
    }

    private boolean sinceThen(Found found) {
        Instant from = found.window().from();
        boolean first = "time".equals(words.at(found.from() - 1).text());
        return found.form() == Form.SINCE && from != null && !first && !countQuestion && from.isAfter(at.minus(NEAR));
    }

    private boolean news(int i) {
        boolean name = words.at(i).capital();
        boolean another = words.is(i + 1, Kind.NEWS_THING) && !words.breaks(i + 1);
        return words.is(i, Kind.NEWS) && !name && !another;
    }

    private boolean opensWithNews() {
        for (int i = 0; i < OPENING; i++) {
            if (news(i)) {
                return true;
            }
        }
        return false;
    }

    /** "what happened to him" and "what happened after the vote" ask for a fact. */
    private boolean catchesUp() {
        for (int i = 0; i < words.size(); i++) {
            int end = words.phrase(i, Kind.CATCH_UP);
            boolean fact = "to".equals(words.at(end).text())
                    || "with".equals(words.at(end).text());
            if (end > 0 && !fact) {
                return true;
            }
        }
        return false;
    }

    /** A question on two reports names two days, and must not lose the one for the other. */
    private boolean compares() {
        int reports = 0;
        for (int i = 0; i < words.size(); i++) {
            reports += words.is(i, Kind.REPORT) ? 1 : 0;
        }
        return reports > 1 || words.is(0, Kind.AFTER) || words.is(0, Kind.BETWEEN);
    }

    private boolean countQuestion() {
        for (int i = 0; i < words.size(); i++) {
            if ("how".equals(words.at(i).text()) && words.is(i + 1, Kind.COUNT_QUESTION)) {
                return true;
            }
        }
        return false;
    }
}
