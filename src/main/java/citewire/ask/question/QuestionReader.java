package citewire.ask.question;

import citewire.ask.question.time.TimeReader;
import citewire.domain.Question;
import citewire.domain.Turn;
import citewire.index.PassageFilter;
import citewire.model.ChatModels;
import citewire.model.ThoughtFilter;
import citewire.model.call.ModelCall;
import citewire.model.call.ModelCalls;
import citewire.model.call.ModelFault;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.CompressingQueryTransformer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a question stand alone and reads the times it names. A follow-up ("and who else?") is rewritten by the chat
 * model from the earlier questions and the titles their answers cited; without a model, or where it fails, it is lent
 * their words by rules.
 */
public final class QuestionReader {

    /** Older turns are about something else. */
    private static final int TURNS = 5;

    private final TimeReader times;

    /** @param zone in which a day begins and ends for who asks */
    public QuestionReader(ZoneId zone) {
        times = new TimeReader(zone);
    }

    /** @param calls of the models that may rewrite a follow-up */
    public ReadQuestion read(Question question, ModelCalls calls) {
        String text = question.text();
        if (!question.conversation().isEmpty()) {
            text = calls.first(calls.within(ChatModels.REWRITE), call -> rewritten(question, call, calls))
                    .orElseGet(() -> FollowUp.standAlone(question));
        }
        return timed(question, text);
    }

    private ReadQuestion timed(Question question, String text) {
        var time = times.read(text, question.at());
        var scope = question.scope().publishedIn(time.publication());
        return new ReadQuestion(text, new PassageFilter(scope, question.at()), time);
    }

    /** Empty where the model failed. */
    private static Optional<String> rewritten(Question question, ModelCall call, ModelCalls calls) {
        try {
            return Optional.of(rewritten(question, new CompressingQueryTransformer(call.blocking())));
        } catch (RuntimeException e) {
            calls.failed(call, ModelFault.of(e));
            return Optional.empty();
        }
    }

    private static String rewritten(Question question, CompressingQueryTransformer rewriter) {
        ChatMessage asked = UserMessage.from(question.text());
        var query = Query.from(question.text(), Metadata.from(asked, "conversation", memory(question)));
        String text = ThoughtFilter.visible(
                        rewriter.transform(query).iterator().next().text())
                .strip();
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
