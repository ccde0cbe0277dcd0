package citewire.frontend.discord.render;

import citewire.ask.explain.Explanation;
import citewire.domain.TimeWindow;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptReading;
import citewire.domain.kept.KeptSentence;
import citewire.state.VoteStore.Tally;
import citewire.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import org.jspecify.annotations.Nullable;

/** In short how an answer came about: what was searched, what was read, and which sentences the check did not let through. */
public final class WhyRenderer {

    private static final int GREY = 0x80848E;
    private static final int AMBER = 0xF0B132;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_SENTENCE = 250;

    /** Who wants to know of more has the command line. */
    private static final int SENTENCES = 5;

    private static final int LONGEST_PLAIN = 1900;

    private final Words words;

    public WhyRenderer(Words words) {
        this.words = words;
    }

    /** @param notes lines that stand last */
    public Rendered render(Explanation why, Tally votes, List<String> notes) {
        var lines = lines(why.answer());
        if (votes.helpful() + votes.notHelpful() > 0) {
            lines.add(words.text("why.votes", votes.helpful(), votes.notHelpful()));
        }
        lines.addAll(notes);
        return render(words.text("why.title"), GREY, why, lines);
    }

    /** For a server's admins, as it did not help somebody. */
    public Rendered notHelpful(Explanation why, String link) {
        var lines = lines(why.answer());
        lines.addFirst(words.text("why.link", "<" + link + ">"));
        return render(words.text("why.unhelpful.title"), AMBER, why, lines);
    }

    private Rendered render(String title, int colour, Explanation why, List<String> lines) {
        var embed = new EmbedBuilder()
                .setColor(colour)
                .setTitle(title)
                .setDescription(String.join("\n", lines))
                .setFooter(words.text("why.id", Markdown.plain(why.answer().id())));
        return Rendered.of(embed.build(), plain(title, lines));
    }

    /** Each a line of its own, at most some 2500 characters together. */
    private List<String> lines(KeptAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(words.text("why.asked", shown(answer.question().text(), LONGEST_QUESTION)));
        var reading = answer.question().reading();
        if (reading != null) {
            reading(lines, answer.question().text(), reading);
        }
        long read = answer.passages().stream()
                .map(KeptPassage::number)
                .filter(number -> number > 0)
                .count();
        lines.add(words.text("why.read", answer.passages().size(), (int) read));
        sentences(lines, answer.sentences());
        return lines;
    }

    private void reading(List<String> lines, String asked, KeptReading reading) {
        if (!reading.standAlone().equals(asked)) {
            lines.add(words.text("why.searched", shown(reading.standAlone(), LONGEST_QUESTION)));
        }
        if (reading.window().bounded()) {
            lines.add(words.text("why.window", window(reading.window())));
        }
    }

    private static String window(TimeWindow window) {
        return (moment(window.from()) + " – " + moment(window.to())).strip();
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : "<t:%d:f>".formatted(moment.getEpochSecond());
    }

    private void sentences(List<String> lines, List<KeptSentence> drafted) {
        var dropped = drafted.stream().filter(sentence -> !sentence.stood()).toList();
        if (drafted.isEmpty()) {
            return;
        }
        if (dropped.isEmpty()) {
            lines.add(words.text("why.kept", drafted.size()));
            return;
        }
        lines.add(words.text("why.dropped", dropped.size(), drafted.size()));
        dropped.stream().limit(SENTENCES).forEach(sentence -> lines.add("- " + dropped(sentence)));
    }

    private String dropped(KeptSentence sentence) {
        String failed = sentence.takenBack() || sentence.failed() == null ? "taken" : sentence.failed();
        return words.text("why.sentence", shown(sentence.text(), LONGEST_SENTENCE), words.text("why.reason", failed));
    }

    private static String shown(String text, int longest) {
        return Fit.words(text, longest, Markdown::escape);
    }

    private static String plain(String title, List<String> lines) {
        var out = new StringBuilder(title);
        for (String line : lines) {
            if (out.length() + line.length() < LONGEST_PLAIN) {
                out.append('\n').append(line);
            }
        }
        return out.toString();
    }
}
