package citewire.frontend.discord.render;

import citewire.domain.Disagreement;
import citewire.domain.Disagreement.Claim;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** Where sources disagree: who says what, when, and in which words. */
final class Disagreements {

    /** Several claims have to find room in one field. */
    private static final int LONGEST_QUOTE = 150;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ABOUT = 100;

    private final Stamps stamps;
    private final Words words;

    Disagreements(ZoneId zone, Words words) {
        this.stamps = new Stamps(zone);
        this.words = words;
    }

    String name(Disagreement point) {
        String about = Fit.words(point.about(), LONGEST_ABOUT, Markdown::escape);
        if (about.isBlank()) {
            return words.text(point.update() ? "answer.later" : "answer.disagree");
        }
        return words.text(point.update() ? "answer.later.about" : "answer.disagree.about", about);
    }

    /** A line for each claim, the newest first, as many as a field takes. */
    String value(Disagreement point) {
        var out = new StringBuilder();
        for (Claim claim : point.claims()) {
            String line = line(point, claim) + "\n"
                    + words.text("answer.quote", Fit.words(claim.quote(), LONGEST_QUOTE, Markdown::escape));
            if (out.length() + line.length() < MessageEmbed.VALUE_MAX_LENGTH) {
                out.append(out.isEmpty() ? "" : "\n").append(line);
            }
        }
        return out.toString();
    }

    /** In one line, for a channel without embeds. */
    String plain(Disagreement point) {
        return name(point) + ": "
                + point.claims().stream().map(claim -> line(point, claim)).collect(Collectors.joining("; "));
    }

    private String line(Disagreement point, Claim claim) {
        var published = claim.article().published();
        String value = point.kind() == Disagreement.Kind.CLAIM
                ? ""
                : "**" + Fit.words(claim.value(), LONGEST_NAME, Markdown::escape) + "** · ";
        return value
                + Fit.words(claim.article().source(), LONGEST_NAME, Markdown::escape)
                + (published == null ? "" : " · " + stamps.of(published))
                + (claim.n() == 0 ? "" : " [" + claim.n() + "]");
    }
}
