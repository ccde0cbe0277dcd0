package citewire.ask.draft;

import citewire.ask.draft.quote.Quote;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a chat model's place at the end of the chain and reads out the sentences that were chosen for this question,
 * each with its citation. So an answer without a model goes the same way as one with it.
 */
record QuotingModel(List<Quote> quotes, Evidence evidence) implements StreamingChatModel {

    /** Brackets in an article that would be read as a citation. */
    private static final Pattern MARKER = Pattern.compile("[\\[【［]([^\\[\\]【】［］]{1,30})[\\]】］]");

    QuotingModel {
        quotes = List.copyOf(quotes);
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        var whole = new StringBuilder();
        for (Quote quote : quotes) {
            String sentence = "%s [%d]\n"
                    .formatted(oneLine(quote), evidence.number(quote.passage().id()));
            whole.append(sentence);
            handler.onPartialResponse(sentence);
        }
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(AiMessage.from(whole.toString()))
                .finishReason(FinishReason.STOP)
                .build());
    }

    private static String oneLine(Quote quote) {
        return MARKER.matcher(quote.text())
                .replaceAll("($1)")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
