package citewire.ask.question;

import citewire.ask.question.time.TimeReader;
import citewire.domain.Question;
import citewire.domain.Turn;
import citewire.index.PassageFilter;
import citewire.model.ChatModels;
import citewire.model.ModelFaults;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.CompressingQueryTransformer;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a question stand alone and reads the times it names. A follow-up ("and who else?") is rewritten by the chat
 * model from the earlier questions and the titles their answers cited; without a model, or where it fails, it is lent
 * their words by rules.
 */
public final class QuestionReader {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionReader.class);

    /** Older turns are about something else. */
    private static final int TURNS = 5;

    private final @Nullable CompressingQueryTransformer rewriter;
    private final TimeReader times;

    /**
     * @param models null without a chat model
     * @param zone in which a day begins and ends for who asks
     */
    public QuestionReader(@Nullable ChatModels models, ZoneId zone) {
        rewriter = models == null ? null : new CompressingQueryTransformer(models.blocking());
        times = new TimeReader(zone);
    }

    public ReadQuestion read(Question question) {
        if (rewriter == null || question.conversation().isEmpty()) {
            return timed(question, FollowUp.standAlone(question), false);
        }
        try {
            return timed(question, rewritten(rewriter, question), false);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The model could not rewrite a follow-up ({}); lending it the earlier question's words",
                    ModelFaults.describe(e));
            return timed(question, FollowUp.standAlone(question), true);
        }
    }

    private ReadQuestion timed(Question question, String text, boolean modelFailed) {
        var time = times.read(text, question.at());
        var scope = question.scope().publishedIn(time.publication());
        return new ReadQuestion(text, new PassageFilter(scope, question.at()), time, modelFailed);
    }

    private static String rewritten(CompressingQueryTransformer rewriter, Question question) {
        ChatMessage asked = UserMessage.from(question.text());
        var query = Query.from(question.text(), Metadata.from(asked, "conversation", memory(question)));
        String text = rewriter.transform(query).iterator().next().text().strip();
        return text.isEmpty() || text.length() > Question.MAX_LENGTH ? question.text() : text;
    }

    private static List<ChatMessage> memory(Question question) {
        var turns = question.conversation();
        return turns.subList(Math.max(0, turns.size() - TURNS), turns.size()).stream()
                .flatMap(QuestionReader::messages)
                .toList();
    }

    private static Stream<ChatMessage> messages(Turn turn) {
        String cited = turn.citedTitles().isEmpty() ? "no article" : String.join("; ", turn.citedTitles());
        return Stream.of(UserMessage.from(turn.question()), AiMessage.from("(answered from: " + cited + ")"));
    }
}
