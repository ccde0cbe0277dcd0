package citewire.ask;

import citewire.ask.check.Checker;
import citewire.ask.check.Checker.DraftCheck;
import citewire.ask.check.CitationStream;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Doubt;
import citewire.ask.draft.Draft;
import citewire.ask.draft.Drafting;
import citewire.ask.draft.Evidence;
import citewire.ask.draft.ModelException;
import citewire.ask.draft.prompt.Sentinel;
import citewire.ask.draft.quote.Quote;
import citewire.ask.draft.quote.QuoteDraft;
import citewire.ask.question.ReadQuestion;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Confidence;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.model.ChatModels;
import citewire.model.call.ModelCall;
import citewire.model.call.ModelCalls;
import citewire.model.call.ModelFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one answer from its evidence: by the best model that answers, and by quotes where there is none, where all
 * failed, and where too little of what one wrote is borne out.
 */
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    /** That these are the newest openings is sure; whether they are what the asker cares for is not. */
    private static final Confidence CAUGHT_UP = new Confidence(0.9);

    private final Drafting drafting;
    private final Checker checker;
    private final Config.Answer config;
    private final AnswerListener listener;
    private final Ending ending;
    private final ModelCalls calls;

    Writing(
            Drafting drafting,
            Checker checker,
            Config.Answer config,
            AnswerListener listener,
            Ending ending,
            ModelCalls calls) {
        this.drafting = drafting;
        this.checker = checker;
        this.config = config;
        this.listener = listener;
        this.ending = ending;
        this.calls = calls;
    }

    Answer answer(ReadQuestion question) {
        return calls.first(calls.wholeAnswer(), call -> byModel(question, call))
                .map(written -> told(question, written))
                .orElseGet(() -> quoted(question, calls.notice()));
    }

    /** What a model has written, and what of it waits for a second opinion. */
    private record Written(String model, AnswerWriter writer, Answer.@Nullable Reason refusal, Waiting waiting) {}

    /** Empty where the model failed. */
    private Optional<Written> byModel(ReadQuestion question, ModelCall call) {
        var writer = newWriter();
        var waiting = new Waiting(config.secondOpinion());
        try {
            var draft = drafting.byModel(question.text(), ending.now(), config.style(), ending.evidence(), call);
            var refusal = write(draft, ending.evidence(), writer, waiting);
            return Optional.of(new Written(call.name(), writer, refusal, waiting));
        } catch (ModelException e) {
            if (writer.isEmpty()) {
                calls.failed(call, e.fault());
            } else {
                calls.brokeOff(call, e.fault());
                listener.restarted();
            }
            return Optional.empty();
        }
    }

    private Answer told(ReadQuestion question, Written written) {
        var doubts = written.waiting().doubts();
        for (var checked : written.waiting().decided(doubts.isEmpty() ? Map.of() : opinions(doubts))) {
            if (written.writer().full(checked.sentence())) {
                break;
            }
            tell(checked, written.writer());
        }
        return written(question, written.model(), written.writer(), written.refusal());
    }

    /** Nothing where no model can be asked: then the rules decide. */
    private Map<Integer, Boolean> opinions(List<Doubt> doubts) {
        return calls.first(calls.within(ChatModels.REWRITE), call -> opinions(doubts, call))
                .orElse(Map.of());
    }

    private Optional<Map<Integer, Boolean>> opinions(List<Doubt> doubts, ModelCall call) {
        try {
            return Optional.of(drafting.secondOpinion(doubts, call));
        } catch (RuntimeException e) {
            calls.failed(call, ModelFault.of(e));
            return Optional.empty();
        }
    }

    private Answer written(ReadQuestion question, String model, AnswerWriter writer, Answer.@Nullable Reason refusal) {
        if (writer.isEmpty() && refusal != null) {
            return ending.refused(refusal, model);
        }
        if (writer.isEmpty() || writer.tooMuchDropped()) {
            // what the model made of the passages does not hold; their own sentences may answer all the same
            takeBack(writer);
            return quoted(question, null);
        }
        return ending.cited(writer, model, null, new Confidence(Math.clamp(writer.support(), 0, 1)));
    }

    private Answer quoted(ReadQuestion question, @Nullable Notice notice) {
        return switch (drafting.choose(question.text(), ending.evidence())) {
            case QuoteDraft.NothingAnswers none -> ending.notCovered(Provenance.QUOTES, notice, none.confidence());
            case QuoteDraft.Quoted quoted -> {
                var writer = newWriter();
                read(question.text(), quoted, writer);
                yield writer.isEmpty()
                        ? ending.notCovered(Provenance.QUOTES, notice, quoted.confidence())
                        : ending.quoted(writer, notice, quoted);
            }
        };
    }

    /** Reads the first sentence of each passage out. */
    Answer openings() {
        var openings = ending.evidence().inOrder().stream()
                .map(passage -> new Quote(passage, passage.sentences().getFirst()))
                .toList();
        var chosen = new QuoteDraft.Quoted(openings, List.of(), CAUGHT_UP);
        var writer = new AnswerWriter(config, ending.openingDates(), ending.words());
        read(ending.question().text(), chosen, writer);
        return writer.isEmpty() ? ending.nothingFound() : ending.openings(writer, calls.notice(), chosen);
    }

    private void read(String question, QuoteDraft.Quoted quoted, AnswerWriter writer) {
        var evidence = ending.evidence()
                .and(quoted.quotes().stream().map(Quote::passage).toList());
        write(drafting.byQuotes(question, ending.now(), evidence, quoted), evidence, writer, new Waiting(false));
    }

    private AnswerWriter newWriter() {
        return new AnswerWriter(config, ending.age(), ending.words());
    }

    private void takeBack(AnswerWriter writer) {
        if (!writer.isEmpty()) {
            listener.restarted();
        }
    }

    /** Why the drafter said that the passages do not hold the answer; null where it did not. */
    private Answer.@Nullable Reason write(Draft draft, Evidence evidence, AnswerWriter writer, Waiting waiting) {
        var passages = evidence.inOrder();
        var check = checker.over(passages);
        var stream = new CitationStream(passages.size());
        Answer.Reason refusal = null;
        boolean wrote = false;
        try (draft) {
            for (Optional<String> piece = draft.next(); piece.isPresent(); piece = draft.next()) {
                if (draft.beganAnew()) {
                    stream = new CitationStream(passages.size());
                    refusal = null;
                    writer.clear();
                    waiting.clear();
                    listener.restarted();
                }
                wrote |= !piece.get().isBlank();
                var sentences = stream.accept(piece.get());
                refusal = refusal(sentences, refusal);
                if (!show(sentences, check, writer, waiting)) {
                    return refusal;
                }
            }
            var rest = stream.finish();
            refusal = refusal(rest, refusal);
            show(draft.cutShort() ? rest.stream().filter(Writing::ended).toList() : rest, check, writer, waiting);
        }
        if (!wrote) {
            throw new ModelException(ModelFault.during("an empty answer"));
        }
        return refusal;
    }

    private static Answer.@Nullable Reason refusal(List<DraftSentence> sentences, Answer.@Nullable Reason before) {
        return sentences.stream()
                .flatMap(sentence -> Sentinel.in(sentence.text()).stream())
                .findFirst()
                .orElse(before);
    }

    /** False when the answer is full. */
    private boolean show(List<DraftSentence> sentences, DraftCheck check, AnswerWriter writer, Waiting waiting) {
        for (DraftSentence sentence : sentences) {
            if (writer.full(sentence)) {
                return false;
            }
            var checked = new Waiting.Checked(sentence, check.check(sentence));
            if (!waiting.takes(checked)) {
                tell(checked, writer);
            }
        }
        return true;
    }

    private void tell(Waiting.Checked checked, AnswerWriter writer) {
        Verdict verdict = checked.verdict();
        LOG.debug("{}: {}", verdict.getClass().getSimpleName(), verdict.reason());
        listener.checked(checked.sentence(), verdict);
        writer.add(checked.sentence(), verdict).ifPresent(listener::sentence);
    }

    private static boolean ended(DraftSentence sentence) {
        return sentence.text().matches("(?s).*[.!?…。！？][\"”’')]*");
    }
}
