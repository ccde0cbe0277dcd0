package citewire.metrics;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Support;
import citewire.ask.check.Verdict;
import citewire.ask.check.rung.Check;
import citewire.domain.Answer;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Counts questions by what became of them, times their stages, and counts what the checks made of the drafts. */
public final class QuestionMetrics {

    private final LongSupplier nanos;
    private final Counter questions;
    private final Counter declined;
    private final Counter fallbacks;
    private final Gauge open;
    private final Histogram whole;
    private final Histogram firstText;
    private final Histogram stages;
    private final Counter sentences;
    private final Counter failed;
    private final Counter checked;
    private final Counter dropped;

    QuestionMetrics(PrometheusRegistry registry, LongSupplier nanos) {
        this.nanos = nanos;
        questions = counter("citewire_questions", "Questions by what became of them and who wrote the answer.")
                .labelNames("outcome", "drafter")
                .register(registry);
        declined = counter("citewire_questions_declined", "Questions that the articles did not answer, by why.")
                .labelNames("reason")
                .register(registry);
        fallbacks = counter("citewire_fallbacks", "Answers that were quoted in place of a chat model's, by why.")
                .labelNames("reason")
                .register(registry);
        open = Gauge.builder()
                .name("citewire_questions_in_progress")
                .help("Questions that are being answered or wait in line.")
                .register(registry);
        whole = Buckets.seconds("citewire_question_duration_seconds", "From a question to the end of its answer.")
                .labelNames("drafter")
                .register(registry);
        firstText = Buckets.seconds(
                        "citewire_question_first_text_seconds", "From a question to the first sentence of its answer.")
                .labelNames("drafter")
                .register(registry);
        stages = Buckets.seconds(
                        "citewire_question_stage_duration_seconds",
                        "Stages of an answer: queue, read, retrieve, and write with the checks in it.")
                .labelNames("stage")
                .register(registry);
        sentences = counter("citewire_sentences_checked", "Sentences of drafts by the verdict of the checks.")
                .labelNames("verdict")
                .register(registry);
        failed = counter(
                        "citewire_sentences_failed", "Sentences that were dropped or marked, by the check they failed.")
                .labelNames("check")
                .register(registry);
        checked = counter("citewire_citations_checked", "Citations that drafts came with.")
                .register(registry);
        dropped = counter("citewire_citations_dropped", "Citations that did not bear their sentence out.")
                .register(registry);
        begin();
    }

    /** A series that is there from the start shows its first increase. */
    private void begin() {
        for (String drafter : new String[] {"model", Provenance.QUOTES}) {
            for (String outcome : new String[] {"answered", "declined", "failed"}) {
                questions.initLabelValues(outcome, drafter);
            }
        }
        for (Answer.Reason reason : Answer.Reason.values()) {
            declined.initLabelValues(word(reason));
        }
        for (Notice notice : Notice.values()) {
            fallbacks.initLabelValues(word(notice));
        }
        for (Check check : Check.values()) {
            failed.initLabelValues(word(check));
        }
    }

    /** The same answers, counted and timed. */
    public Answerer measuring(Answerer answerer) {
        return (question, listener) -> measured(answerer, question, listener);
    }

    private Answer measured(Answerer answerer, Question question, AnswerListener listener) {
        var watch = new StageWatch(listener, this, nanos);
        open.inc();
        try {
            Answer answer = answerer.answer(question, watch);
            answered(answer);
            watch.end();
            return answer;
        } catch (RuntimeException e) {
            questions.labelValues("stopped", Provenance.QUOTES).inc();
            throw e;
        } finally {
            open.dec();
        }
    }

    private void answered(Answer answer) {
        var made = answer.provenance();
        String drafter = made.drafter().equals(Provenance.QUOTES) ? Provenance.QUOTES : "model";
        questions.labelValues(outcome(answer), drafter).inc();
        whole.labelValues(drafter).observe(seconds(made.elapsed()));
        firstText.labelValues(drafter).observe(seconds(made.firstText()));
        if (answer instanceof Answer.Declined none) {
            declined.labelValues(word(none.reason())).inc();
        }
        Notice notice = made.notice();
        if (notice != null) {
            fallbacks.labelValues(word(notice)).inc();
        }
    }

    void took(String stage, long nanoseconds) {
        stages.labelValues(stage).observe(seconds(Duration.ofNanos(nanoseconds)));
    }

    void checked(DraftSentence sentence, Verdict verdict) {
        sentences.labelValues(word(verdict)).inc();
        Check check = verdict.failed();
        if (check != null) {
            failed.labelValues(word(check)).inc();
        }
        var cited = sentence.cited();
        var borneOut = verdict.supports().stream().map(Support::number).toList();
        checked.inc(cited.size());
        dropped.inc(cited.stream().filter(number -> !borneOut.contains(number)).count());
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> "answered";
            case Answer.Chat chat -> "chat";
            case Answer.Declined none -> "declined";
            case Answer.Failed fault -> "failed";
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Keep keep -> "kept";
            case Verdict.Recite recite -> "recited";
            case Verdict.Mark mark -> "marked";
            case Verdict.Drop drop -> "dropped";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Counter.Builder counter(String name, String help) {
        var counter = Counter.builder().name(name).help(help);
        counter.withoutExemplars();
        return counter;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
