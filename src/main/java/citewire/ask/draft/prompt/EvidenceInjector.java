package citewire.ask.draft.prompt;

import citewire.model.call.PromptSize;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the numbered passages before the question; what of them does not fit the model's window is left out. */
public final class EvidenceInjector implements ContentInjector {

    /** Under which a content carries the id of its passage. */
    public static final String PASSAGE = "passage";

    /** In tokens: the two lines around the question, and what a provider puts around the two messages. */
    private static final long AROUND = 80;

    private final List<Shown> shown;
    private final PassageBlock block;

    /**
     * @param shown numbered from 1 in their order
     * @param nonce new for every request
     */
    public EvidenceInjector(List<Shown> shown, String nonce) {
        this.shown = List.copyOf(shown);
        this.block = new PassageBlock(nonce);
    }

    /** How many tokens the question takes with what is put around it. */
    public static long tokens(String question) {
        return AROUND + PromptSize.tokens(question);
    }

    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage question) {
        var text = new StringBuilder();
        Map<String, Shown> byId = new HashMap<>();
        shown.forEach(each -> byId.put(each.passage().id().toString(), each));
        for (int i = 0; i < contents.size(); i++) {
            var each = byId.get(contents.get(i).textSegment().metadata().getString(PASSAGE));
            text.append(each == null ? "" : block.of(i + 1, each));
        }
        return UserMessage.from(text + block.question(((UserMessage) question).singleText()));
    }
}
