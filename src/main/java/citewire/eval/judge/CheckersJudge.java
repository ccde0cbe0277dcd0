package citewire.eval.judge;

import citewire.ask.check.Checker;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.domain.Citation;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The bot's own check as a judge: a sentence is borne out where it would be shown without a word of caution. */
public final class CheckersJudge implements SentenceJudge {

    private final Checker checker;

    public CheckersJudge(Checker checker) {
        this.checker = checker;
    }

    @Override
    public boolean supports(String sentence, List<Citation> cited) {
        if (cited.isEmpty()) {
            return false;
        }
        var passages = cited.stream().map(CheckersJudge::passage).toList();
        var numbers = IntStream.rangeClosed(1, passages.size()).boxed().toList();
        var draft = new DraftSentence("", List.of(new DraftSentence.Part(sentence, numbers)));
        var verdict = checker.over(passages).check(draft);
        return verdict instanceof Verdict.Keep || verdict instanceof Verdict.Recite;
    }

    /** What a reader is shown of an article, as if it were all of it. */
    private static Passage passage(Citation citation) {
        var text = new StringBuilder();
        var sentences = new ArrayList<TextSpan>();
        for (String quote : citation.quotes()) {
            text.append(text.isEmpty() ? "" : " ");
            sentences.add(new TextSpan(text.length(), text.length() + quote.length()));
            text.append(quote);
        }
        var article = citation.article();
        return new Passage(new PassageId(article.id(), 0), article, text.toString(), sentences);
    }
}
