package citewire.frontend.discord.render;

import citewire.domain.Answer;
import citewire.domain.TextSpan;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Answers as the messages that show them: one, or where it does not hold the words, more; the sources are on the last. */
public final class AnswerPages {

    /** What a message in words alone holds, with room for a line's end. */
    private static final int PLAIN = 1990;

    private final AnswerRenderer renderer;

    public AnswerPages(ZoneId zone, Words words) {
        this.renderer = new AnswerRenderer(zone, words);
    }

    /** @param heading the question where readers cannot see it, empty where they can */
    public Pages of(Answer answer, String heading) {
        return answer instanceof Answer.Cited cited
                ? new Pages(rich(cited, heading), plain(cited))
                : Pages.of(renderer.render(answer, heading));
    }

    private List<Rendered> rich(Answer.Cited answer, String heading) {
        // the marks of bold words come on top
        int limit = AnswerRenderer.LONGEST_TEXT - 4 * answer.highlights().size();
        var pieces = Pieces.of(answer.text(), limit, Markdown::escapeAroundMarkers);
        var pages = new ArrayList<Rendered>();
        for (TextSpan piece : pieces) {
            var part = part(answer, piece);
            String above = pages.isEmpty() ? heading : "";
            pages.add(pages.size() + 1 < pieces.size() ? renderer.part(part, above) : renderer.render(part, above));
        }
        return pages;
    }

    private static Answer.Cited part(Answer.Cited answer, TextSpan piece) {
        var highlights = answer.highlights().stream()
                .filter(words -> words.start() >= piece.start() && words.end() <= piece.end())
                .map(words -> new TextSpan(words.start() - piece.start(), words.end() - piece.start()))
                .toList();
        return new Answer.Cited(
                answer.text().substring(piece.start(), piece.end()),
                answer.citations(),
                highlights,
                answer.standing(),
                answer.confidence(),
                answer.provenance());
    }

    private List<Rendered> plain(Answer.Cited answer) {
        var pages = new ArrayList<String>();
        for (TextSpan piece : Pieces.of(answer.text(), PLAIN, Markdown::escapeAroundMarkers)) {
            pages.add(Markdown.escapeAroundMarkers(answer.text().substring(piece.start(), piece.end())));
        }
        for (String line : renderer.lines(answer)) {
            String begun = pages.getLast() + "\n" + line;
            if (line.length() > PLAIN) {
                continue;
            }
            if (begun.length() <= PLAIN) {
                pages.set(pages.size() - 1, begun);
            } else {
                pages.add(line);
            }
        }
        return pages.stream().map(Rendered::words).toList();
    }
}
