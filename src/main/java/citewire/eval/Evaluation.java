package citewire.eval;

import citewire.ask.AnswerListener;
import citewire.ask.claim.ClaimChecker;
import citewire.ask.compare.dispute.Contradictions;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.Disagreement;
import citewire.eval.claim.ClaimKind;
import citewire.eval.claim.ClaimRun;
import citewire.eval.claim.ClaimTrialMaker;
import citewire.eval.claim.TriedClaim;
import citewire.eval.claim.TriedClaims;
import citewire.eval.dispute.AsTheyAre;
import citewire.eval.dispute.Compared;
import citewire.eval.dispute.PairKind;
import citewire.eval.dispute.PairMaker;
import citewire.eval.dispute.PairRun;
import citewire.eval.dispute.Pairs;
import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamMaker;
import citewire.eval.exam.HeartExamMaker;
import citewire.eval.judge.CheckersJudge;
import citewire.eval.judge.Judgement;
import citewire.eval.judge.StrictJudge;
import citewire.eval.measure.GoldAnswer;
import citewire.eval.peer.BestSentences;
import citewire.eval.peer.Finder;
import citewire.eval.peer.WordsAlone;
import citewire.eval.question.KnownQuestion;
import citewire.eval.trial.TrialKind;
import citewire.eval.trial.TrialMaker;
import citewire.eval.trial.TrialRun;
import citewire.eval.trial.Trials;
import citewire.eval.trial.Tried;
import citewire.eval.trial.source.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks the house, and what people would use instead, question by question, one at a time. */
public final class Evaluation {

    /** As many as the drafter reads unless it is told otherwise. */
    private static final int PASSAGES = 8;

    private final Subject subject;
    private final Corpus corpus;
    private final LongSupplier nanos;
    private final Hearing hearing;

    /** @param nanos a clock that only runs forward, such as {@code System::nanoTime} */
    public Evaluation(Subject subject, LongSupplier nanos, Hearing hearing) {
        this.subject = subject;
        this.corpus = Corpus.of(subject.articles(), subject.index());
        this.nanos = nanos;
        this.hearing = hearing;
    }

    public Corpus corpus() {
        return corpus;
    }

    /**
     * Searches for each answerable question.
     *
     * @param k how many passages each way finds, which bounds the articles among them
     * @param heard told of each question when it is done
     */
    public Retrieval retrieval(List<KnownQuestion> questions, int k, Against against, Consumer<Retrieved> heard) {
        var methods = new ArrayList<Finder>(List.of(new HouseSearch(subject.retriever())));
        if (against == Against.PEERS) {
            methods.addAll(new Peers(subject, corpus).all(hearing));
        }
        var asked = questions.stream().filter(KnownQuestion::answerable).toList();
        asked.stream().limit(1).forEach(first -> methods.forEach(method -> method.find(first, k)));
        var done = new ArrayList<Retrieved>();
        for (var question : asked) {
            var retrieved = retrieved(question, methods, k);
            heard.accept(retrieved);
            done.add(retrieved);
            hearing.at("Searching", done.size(), asked.size());
        }
        return new Retrieval(methods.stream().map(Finder::name).toList(), done);
    }

    private Retrieved retrieved(KnownQuestion question, List<Finder> methods, int k) {
        Map<String, Judged> found = new LinkedHashMap<>();
        for (Finder method : methods) {
            long start = nanos.getAsLong();
            var hits = method.find(question, k);
            found.put(method.name(), Judged.of(question, hits, Duration.ofNanos(nanos.getAsLong() - start)));
        }
        return new Retrieved(question, found);
    }

    /** Asks every question, those that cannot be answered too. */
    public Answers answers(List<KnownQuestion> questions, Against against, Consumer<Answered> heard) {
        var single = against == Against.PEERS ? new SingleScores(new Peers(subject, corpus)) : null;
        var judge = new AnswerJudge(subject.articles());
        var checker = new CheckersJudge(subject.checker());
        var strict = new StrictJudge();
        var done = new ArrayList<Answered>();
        for (var question : questions) {
            var answer = subject.answerer().answer(question.question(), AnswerListener.NONE);
            var answered = new Answered(
                    question,
                    answer,
                    judge.marks(question, answer),
                    Judgement.of(answer, checker, strict),
                    single == null ? null : single.of(question));
            heard.accept(answered);
            done.add(answered);
            hearing.at("Asking", done.size(), questions.size());
        }
        return new Answers(done);
    }

    /**
     * Tries the citation checker on sentences made of the corpus.
     *
     * @param each at most so many of a kind
     * @param heard told of each sentence when it is judged
     */
    public Trials checker(long seed, int each, Consumer<Tried> heard) {
        var maker = new TrialMaker(new Sources(corpus.articles(), corpus.passages()), seed);
        var run = new TrialRun(subject.checker(), nanos);
        var done = new ArrayList<Tried>();
        var kinds = List.of(TrialKind.values());
        for (int i = 0; i < kinds.size(); i++) {
            hearing.at("Trials", i, kinds.size());
            for (var trial : maker.make(kinds.get(i), each)) {
                var tried = run.run(trial);
                heard.accept(tried);
                done.add(tried);
            }
        }
        return new Trials(done);
    }

    /**
     * Tries the check of claims on claims made of the corpus.
     *
     * @param each at most so many of each way in which they are made
     * @param heard told of each claim when it is checked
     */
    public TriedClaims claims(long seed, int each, Consumer<TriedClaim> heard) {
        var trials = new TrialMaker(new Sources(corpus.articles(), corpus.passages()), seed);
        var ids = corpus.articles().stream().map(Article::id).toList();
        var maker = new ClaimTrialMaker(trials, subject.articles().stories(ids), subject.zone());
        var run = new ClaimRun(claimChecker(), nanos);
        var done = new ArrayList<TriedClaim>();
        for (var kind : ClaimKind.values()) {
            var made = maker.make(kind, each);
            for (var trial : made) {
                var tried = run.run(trial);
                heard.accept(tried);
                done.add(tried);
                hearing.at("Claims, " + kind.label(), done.size(), (long) made.size() * ClaimKind.values().length);
            }
        }
        return new TriedClaims(done);
    }

    private ClaimChecker claimChecker() {
        return new ClaimChecker(
                subject.retriever(),
                subject.articles(),
                subject.checker(),
                subject.index(),
                new Contradictions(subject.index().analysis(), subject.zone()),
                () -> "evaluation");
    }

    /** Makes an exam in citing of questions whose answers the model knows by heart. */
    public Exam exam(List<KnownQuestion> questions) {
        return new HeartExamMaker(corpus.passages()).make(questions);
    }

    /**
     * Tries the comparison of sources on pairs of reports made of the corpus.
     *
     * @param each at most so many of a kind
     * @param heard told of each pair when it is compared
     */
    public Pairs disagreement(long seed, int each, Consumer<Compared> heard) {
        var maker = new PairMaker(new Sources(corpus.articles(), corpus.passages()), seed);
        var run = new PairRun(subject.index().analysis(), nanos);
        var done = new ArrayList<Compared>();
        var kinds = List.of(PairKind.values());
        for (int i = 0; i < kinds.size(); i++) {
            hearing.at("Pairs", i, kinds.size());
            for (var trial : maker.make(kinds.get(i), each)) {
                var compared = run.run(trial);
                heard.accept(compared);
                done.add(compared);
            }
        }
        return new Pairs(done);
    }

    /**
     * Compares the articles of the corpus as they are.
     *
     * @param most so many disagreements at most
     * @param as what an article is taken for
     */
    public void disagreements(long seed, int most, UnaryOperator<ArticleHeader> as, Consumer<Disagreement> heard) {
        var ids = corpus.articles().stream().map(article -> article.id()).toList();
        new AsTheyAre(
                        new Sources(corpus.articles(), corpus.passages()),
                        subject.articles().stories(ids),
                        subject.index().analysis(),
                        as)
                .find(seed, most, heard);
    }

    /**
     * Makes an exam in citing of the corpus.
     *
     * @param each at most so many falsehoods of a kind
     */
    public Exam exam(long seed, int each) {
        return new ExamMaker(new TrialMaker(new Sources(corpus.articles(), corpus.passages()), seed), seed).make(each);
    }

    /** What simpler means make of a question. */
    private final class SingleScores {

        private final WordsAlone words;
        private final @Nullable Finder meaning;
        private final BestSentences sentences = new BestSentences(subject.index());

        SingleScores(Peers peers) {
            this.words = peers.words();
            this.meaning = subject.meaning() == null ? null : peers.meaning(subject.meaning());
        }

        Simple of(KnownQuestion question) {
            var found = words.find(question, PASSAGES);
            String text = sentences.two(question.text(), found);
            double score = found.isEmpty() ? 0 : found.getFirst().score();
            return new Simple(text, GoldAnswer.in(text, question.answers()), score, cosine(question));
        }

        private double cosine(KnownQuestion question) {
            var nearest = meaning == null ? List.<citewire.domain.RankedPassage>of() : meaning.find(question, 1);
            return nearest.isEmpty() ? Double.NaN : nearest.getFirst().score();
        }
    }
}
