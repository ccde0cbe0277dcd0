package citewire.ask.explain;

import citewire.ask.AnswerListener;
import citewire.ask.Stage;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Support;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Evidence;
import citewire.ask.question.ReadQuestion;
import citewire.ask.retrieve.Ranking;
import citewire.domain.Answer;
import citewire.domain.Coverage;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.domain.kept.Approach;
import citewire.domain.kept.Excerpt;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptOutcome;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptQuestion;
import citewire.domain.kept.KeptReading;
import citewire.domain.kept.KeptSentence;
import citewire.domain.kept.Making;
import citewire.domain.kept.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down how an answer comes about while another listener watches it; read at any time by any thread. */
final class ExplanationRecorder implements AnswerListener {

    private final Question question;
    private final Making making;
    private final AnswerListener watching;
    private final Map<PassageId, Passage> passages = new LinkedHashMap<>();
    private final Map<PassageId, KeptPassage> found = new LinkedHashMap<>();
    private final List<KeptSentence> sentences = new ArrayList<>();
    private Coverage searched = new Coverage(0, 0, null);
    private @Nullable KeptReading reading;
    private @Nullable Answer answer;
    private String id;

    /** @param id empty until the answer tells it */
    ExplanationRecorder(String id, Question question, Making making, AnswerListener watching) {
        this.id = id;
        this.question = question;
        this.making = making;
        this.watching = watching;
    }

    boolean isOf(String member) {
        return question.asker().member().equals(member);
    }

    synchronized void finished(Answer given) {
        answer = given;
        id = given.provenance().id();
    }

    /** Where its passages and quotes stand is not in it. */
    synchronized Explanation soFar() {
        var asked = new KeptQuestion(
                question.text(),
                question.at(),
                question.scope(),
                question.language(),
                reading,
                question.zone(),
                question.style());
        var outcome = answer == null ? null : new KeptOutcome(answer, List.of());
        var kept = new KeptAnswer(id, asked, List.copyOf(found.values()), sentences, outcome, making, null);
        return new Explanation(kept, passages);
    }

    @Override
    public void stage(Stage stage) {
        synchronized (this) {
            if (stage instanceof Stage.Searching searching) {
                searched = searching.coverage();
            }
        }
        watching.stage(stage);
    }

    @Override
    public void read(ReadQuestion read, Approach approach) {
        synchronized (this) {
            var time = read.time();
            reading = new KeptReading(read.text(), approach, read.window(), time.events(), time.latest(), searched);
        }
        watching.read(read, approach);
    }

    @Override
    public void searched(String text, Ranking ranking, Evidence evidence) {
        synchronized (this) {
            ranking.passages().forEach(hit -> add(hit, ranking, evidence));
        }
        watching.searched(text, ranking, evidence);
    }

    private void add(RankedPassage hit, Ranking ranking, Evidence evidence) {
        PassageId passage = hit.passage().id();
        passages.put(passage, hit.passage());
        found.put(
                passage,
                new KeptPassage(
                        excerpt(hit.passage()),
                        new Placed(hit.rank(), hit.score()),
                        place(ranking.byWords(), passage),
                        place(ranking.byMeaning(), passage),
                        evidence.number(passage),
                        evidence.leftOut().get(passage)));
    }

    private static Excerpt excerpt(Passage passage) {
        return new Excerpt(passage.id(), 0, null, Excerpt.hash(passage.text()));
    }

    private static @Nullable Placed place(List<RankedPassage> arm, PassageId passage) {
        return Ranking.in(arm, passage)
                .map(hit -> new Placed(hit.rank(), hit.score()))
                .orElse(null);
    }

    @Override
    public void checked(DraftSentence sentence, Verdict verdict) {
        synchronized (this) {
            verdict.supports().forEach(this::add);
            sentences.add(new KeptSentence(
                    sentence.lead(),
                    sentence.parts().stream()
                            .map(part -> new KeptSentence.Part(part.text(), part.cited()))
                            .toList(),
                    verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    failed(verdict),
                    verdict.reason(),
                    verdict.supports().stream().map(Support::number).toList(),
                    false));
        }
        watching.checked(sentence, verdict);
    }

    private static @Nullable String failed(Verdict verdict) {
        var check = verdict.failed();
        return check == null ? null : check.name().toLowerCase(Locale.ROOT);
    }

    /** Quotes are chosen from whole articles, so that one may come from a passage that was not found itself. */
    private void add(Support support) {
        Passage passage = support.passage();
        var known = found.get(passage.id());
        if (known == null || known.number() == 0) {
            passages.put(passage.id(), passage);
            found.put(
                    passage.id(),
                    known == null
                            ? new KeptPassage(excerpt(passage), null, null, null, support.number(), null)
                            : new KeptPassage(
                                    known.excerpt(),
                                    known.overall(),
                                    known.words(),
                                    known.meaning(),
                                    support.number(),
                                    null));
        }
    }

    @Override
    public void sentence(String sentence) {
        watching.sentence(sentence);
    }

    @Override
    public void restarted() {
        synchronized (this) {
            sentences.replaceAll(KeptSentence::givenUp);
        }
        watching.restarted();
    }
}
