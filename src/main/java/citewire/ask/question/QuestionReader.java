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
import citewire.model.call.PromptSize;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.CompressingQueryTransformer;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * Makes a question stand alone and reads the times it names. A follow-up ("and who else?") is rewritten by the chat
 * model from the earlier questions and the titles their answers cited; without a model, or where it fails, it is lent
 * their words by rules.
 */
public final class QuestionReader {

    /** Older turns are about something else. */
    private static final int TURNS = 5;

    /** In tokens: what tells a model to rewrite. */
    private static final int INSTRUCTIONS = 400;

    private final TimeReader times;

    /** @param zone in which a day begins and ends where the asker's is not known */
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
        var asker = question.zone() == null ? times : new TimeReader(question.zone());
        var time = asker.read(text, question.at());
        var scope = question.scope().publishedIn(time.publication());
        return new ReadQuestion(text, new PassageFilter(scope, question.at()), time);
    }

    /** Empty where the model failed. */
    private static Optional<String> rewritten(Question question, ModelCall call, ModelCalls calls) {
        try {
            return Optional.of(write(question, call));
        } catch (RuntimeException e) {
            calls.failed(call, ModelFault.of(e));
            return Optional.empty();
        }
    }

    private static String write(Question question, ModelCall call) {
        ChatMessage asked = UserMessage.from(question.text());
        var memory = memory(question, call.room() - INSTRUCTIONS - PromptSize.tokens(question.text()));
        var query = Query.from(question.text(), Metadata.from(asked, "conversation", memory));
        var rewriter = new CompressingQueryTransformer(call.blocking());
        String text = ThoughtFilter.visible(
                        rewriter.transform(query).iterator().next().text())
                .strip();
        return text.isEmpty() || text.length() > Question.MAX_LENGTH ? question.text() : text;
    }

    /** The last turns, as many as there is room for; the very last is what a follow-up leans on. */
    private static List<ChatMessage> memory(Question question, long tokens) {
        var turns = new ArrayDeque<List<ChatMessage>>();
        long left = tokens;
        for (Turn turn : question.conversation().reversed()) {
            var messages = messages(turn);
            left -= PromptSize.mostTokens(messages);
            if (turns.size() == TURNS || (left < 0 && !turns.isEmpty())) {
                break;
            }
            turns.addFirst(messages);
        }
        return turns.stream().flatMap(List::stream).toList();
    }

    private static List<ChatMessage> messages(Turn turn) {
        String cited = turn.citedTitles().isEmpty() ? "no article" : String.join("; ", turn.citedTitles());
        return List.of(UserMessage.from(turn.question()), AiMessage.from("(answered from: " + cited + ")"));
    }
}
