package citewire.ask.replay;

import citewire.ask.check.CitationChecker;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptSentence;
import citewire.index.ArticleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks the sentences of a kept draft against the articles that bore them out, as these stand today. */
public final class Recheck {

    private final CitationChecker checker;
    private final ArticleIndex index;

    public Recheck(CitationChecker checker, ArticleIndex index) {
        this.checker = checker;
        this.index = index;
    }

    /** Those sentences that a reader saw, in order. */
    List<Again.Sentence> of(KeptAnswer answer) {
        Map<Integer, ArticleId> numbered = answer.passages().stream()
                .filter(passage -> passage.number() > 0)
                .collect(Collectors.toMap(
                        KeptPassage::number,
                        passage -> passage.excerpt().passage().article(),
                        (one, other) -> one));
        var evidence = new ArrayList<Passage>();
        numbered.values().stream().distinct().forEach(article -> evidence.addAll(index.passages(article)));
        var check = checker.over(evidence);
        return answer.sentences().stream()
                .filter(KeptSentence::stood)
                .map(sentence -> checked(sentence, check.check(draft(sentence, numbered, evidence))))
                .toList();
    }

    private static Again.Sentence checked(KeptSentence sentence, Verdict verdict) {
        return new Again.Sentence(
                sentence,
                !(verdict instanceof Verdict.Drop) || !verdict.doubtful().isEmpty(),
                verdict.reason());
    }

    /** An article that has changed is cut otherwise, so that a sentence may cite any passage of its articles. */
    private static DraftSentence draft(
            KeptSentence sentence, Map<Integer, ArticleId> numbered, List<Passage> evidence) {
        boolean recited = sentence.verdict().equals("recite");
        var parts = recited ? List.of(new KeptSentence.Part(sentence.text(), sentence.borneOutBy())) : sentence.parts();
        return new DraftSentence(
                sentence.lead(),
                parts.stream()
                        .map(part -> new DraftSentence.Part(
                                part.text(),
                                part.cited().stream()
                                        .flatMap(n -> passagesOf(numbered.get(n), evidence).stream())
                                        .distinct()
                                        .toList()))
                        .toList());
    }

    private static List<Integer> passagesOf(@Nullable ArticleId article, List<Passage> evidence) {
        return IntStream.range(0, evidence.size())
                .filter(i -> evidence.get(i).article().id().equals(article))
                .mapToObj(i -> i + 1)
                .toList();
    }
}
