package citewire.ask;

import citewire.ask.check.Checker;
import citewire.ask.draft.Drafting;
import citewire.ask.draft.Evidence;
import citewire.ask.question.QuestionKind;
import citewire.ask.question.QuestionReader;
import citewire.ask.question.ReadQuestion;
import citewire.ask.retrieve.Ranking;
import citewire.ask.retrieve.Retriever;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.AnswerStyle;
import citewire.domain.Asker;
import citewire.domain.Coverage;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.domain.kept.Approach;
import citewire.domain.kept.KeptQuestion;
import citewire.model.call.ModelCalls;
import citewire.words.Languages;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The question's path: read it, search once, draft, check every sentence, answer. */
public final class AnswerPipeline implements Answerer {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPipeline.class);

    /** Searched for each passage that is drafted from, so that copies leave no gaps. */
    private static final int SPARE = 3;

    private static final Evidence NOTHING = new Evidence(List.of());

    /** The most a search may be asked for. */
    private static final int MOST = 200;

    private final QuestionReader reader;
    private final Retriever retriever;
    private final Drafting drafting;
    private final Checker checker;
    private final Library library;
    private final Config.Answer config;
    private final Circumstances around;

    public AnswerPipeline(
            QuestionReader reader,
            Retriever retriever,
            Drafting drafting,
            Checker checker,
            Library library,
            Config.Answer config,
            Circumstances around) {
        this.reader = reader;
        this.retriever = retriever;
        this.drafting = drafting;
        this.checker = checker;
        this.library = library;
        this.config = config;
        this.around = around;
    }

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        String given = MDC.get(ID);
        String id = given == null ? around.shortId() : given;
        var watch = new Stopwatch(id, around.nanos());
        var heard = new GuardedListener(listener, watch);
        MDC.put(ID, id);
        try {
            LOG.debug("Asked: {}", question.text());
            var answer = answer(question, heard, watch);
            LOG.info("{}", AnswerLine.of(answer));
            return answer;
        } catch (RuntimeException e) {
            heard.rethrow(e);
            return failed(question, watch, id, e);
        } finally {
            if (given == null) {
                MDC.remove(ID);
            }
        }
    }

    private Answer answer(Question question, GuardedListener listener, Stopwatch watch) {
        Coverage searched = library.coverage(question.scope().reader());
        return switch (QuestionKind.of(question.text())) {
            case QuestionKind.Fact fact -> {
                var calls = drafting.calls(question);
                yield fact(question, searched, listener, watch, calls).with(calls.spend());
            }
            case QuestionKind.CatchUp news -> {
                var calls = drafting.calls(question);
                var answer = calls.isEmpty()
                        ? catchUp(question, news.topic(), searched, listener, watch, calls)
                        : fact(question, searched, listener, watch, calls);
                yield answer.with(calls.spend());
            }
            case QuestionKind.Chat chat ->
                ending(question, NOTHING, List.of(), searched, watch).chat(chat.matter());
        };
    }

    /**
     * Answers what was asked before by the way it was answered then, from the articles of now.
     *
     * @throws RuntimeException where search or model break
     */
    public Answer again(KeptQuestion asked) {
        var watch = new Stopwatch("", around.nanos());
        var heard = new GuardedListener(AnswerListener.NONE, watch);
        var reading = asked.reading();
        if (reading == null) {
            return answer(question(asked.text(), asked), heard, watch);
        }
        var question = question(reading.standAlone(), asked);
        var calls = drafting.calls(question);
        var searched = reading.searched()
                .lacking(library.coverage(question.scope().reader()).unread());
        return switch (reading.approach()) {
            case SEARCH -> fact(question, searched, heard, watch, calls);
            case NEWEST -> catchUp(question, topic(asked.text()), searched, heard, watch, calls);
        };
    }

    private static Question question(String text, KeptQuestion asked) {
        return new Question(text, asked.at(), asked.limits(), List.of(), Asker.OWNER, asked.language(), asked.zone())
                .styled(asked.style());
    }

    private static String topic(String text) {
        return QuestionKind.of(text) instanceof QuestionKind.CatchUp news ? news.topic() : "";
    }

    /** Reads the openings of the newest articles out, one for each story. */
    private Answer catchUp(
            Question question,
            String topic,
            Coverage searched,
            GuardedListener listener,
            Stopwatch watch,
            ModelCalls calls) {
        listener.stage(new Stage.Searching(window(question.scope()), searched));
        ReadQuestion read = reader.read(question, calls);
        listener.read(read, Approach.NEWEST);
        var filter = read.filter();
        var newest = library.newest(topic, filter);
        var evidence = new Evidence(newest);
        listener.searched(topic, new Ranking(newest, List.of(), List.of()), evidence);
        var ending = ending(question.in(filter.scope()), evidence, newest, searched, watch);
        if (evidence.isEmpty()) {
            return ending.nothingFound();
        }
        listener.stage(new Stage.Reading(evidence.articles().size(), sources(evidence)));
        return writing(listener, ending, calls).openings();
    }

    private Answer fact(
            Question question, Coverage searched, GuardedListener listener, Stopwatch watch, ModelCalls calls) {
        listener.stage(new Stage.Searching(window(question.scope()), searched));
        ReadQuestion read = reader.read(question, calls);
        listener.read(read, Approach.SEARCH);
        Scope scope = read.filter().scope();
        if (!scope.equals(question.scope())) {
            listener.stage(new Stage.Searching(window(scope), searched));
        }
        var ranking = retriever.rank(read.text(), read.filter(), Math.min(MOST, config.passages() * SPARE));
        var found = ranking.passages();
        var evidence = Evidence.select(found, config.passages(), library.stories(found));
        LOG.debug(
                "Found {} passages, {} of them evidence",
                found.size(),
                evidence.inOrder().size());
        listener.searched(read.text(), ranking, evidence);
        var ending = ending(question.in(scope), evidence, found, searched, watch);
        if (evidence.isEmpty()) {
            return ending.nothingFound();
        }
        listener.stage(new Stage.Reading(evidence.articles().size(), sources(evidence)));
        return writing(listener, ending, calls).answer(read);
    }

    private Writing writing(GuardedListener listener, Ending ending, ModelCalls calls) {
        return new Writing(drafting, checker, config.in(style(ending.question())), listener, ending, calls);
    }

    private AnswerStyle style(Question question) {
        return Objects.requireNonNullElse(question.style(), config.style());
    }

    private Ending ending(
            Question question, Evidence evidence, List<RankedPassage> found, Coverage searched, Stopwatch watch) {
        var passages = found.stream().map(RankedPassage::passage).toList();
        return new Ending(question, evidence, passages, searched, library, watch, around.zoneOf(question));
    }

    private Answer failed(Question question, Stopwatch watch, String incident, RuntimeException fault) {
        LOG.error("Answering broke (incident {})", incident, fault);
        String text = Languages.of(question.language()).text("answer.broke", incident);
        return new Answer.Failed(
                text,
                incident,
                watch.stop(drafting.model().orElse(Provenance.QUOTES), window(question.scope()), null, 0));
    }

    private static int sources(Evidence evidence) {
        return (int) evidence.articles().stream()
                .map(article -> article.source())
                .distinct()
                .count();
    }

    private static @Nullable TimeWindow window(Scope scope) {
        TimeWindow window = scope.window();
        return window.bounded() ? window : null;
    }
}
