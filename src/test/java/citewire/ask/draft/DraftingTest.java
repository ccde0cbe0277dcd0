package citewire.ask.draft;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.ask.draft.prompt.Shown;
import citewire.domain.AnswerStyle;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.domain.StoryId;
import citewire.fixtures.Passages;
import citewire.model.call.ModelCall.Patience;
import citewire.threads.Threads;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class DraftingTest {

    private static final NewsChain.Request REQUEST = new NewsChain.Request(
            ZonedDateTime.of(2024, 7, 8, 9, 0, 0, 0, ZoneId.of("Europe/Berlin")),
            AnswerStyle.NORMAL,
            "c0ffee",
            new NewsChain.Bounds(new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20)), 2000));

    private final NewsChain chain = new NewsChain(900, System::nanoTime);
    private final Evidence evidence =
            Evidence.select(Passages.ranked(Passages.of(article().build(), 1)), 8);

    @AfterEach
    void forgetTheQuestion() {
        MDC.clear();
    }

    @Test
    void aModelsThreadsCarryTheQuestionsLogContext() {
        MDC.put("question", "q1");
        var context = new AtomicReference<Map<String, String>>();
        var after = new AtomicReference<Map<String, String>>();
        var model = onItsOwnThread(handler -> {
            handler.onPartialResponse(new PartialResponse("Yes"), new PartialResponseContext(new Handle()) {
                @Override
                public StreamingHandle streamingHandle() {
                    context.set(MDC.getCopyOfContextMap());
                    return super.streamingHandle();
                }
            });
            after.set(MDC.getCopyOfContextMap());
            handler.onCompleteResponse(finished());
        });

        try (var draft = chain.draft("Who?", evidence, model, REQUEST)) {
            assertThat(draft.next()).contains("Yes");
            assertThat(draft.next()).isEmpty();
        }
        assertThat(context.get()).containsEntry("question", "q1");
        assertThat(after.get()).isNullOrEmpty();
    }

    @Test
    void aModelIsToldToStopWhenTheAnswerIsFull() {
        var handle = new Handle();
        var closed = new CountDownLatch(1);
        var model = onItsOwnThread(handler -> {
            handler.onPartialResponse(new PartialResponse("One. "), new PartialResponseContext(handle));
            await(closed);
            handler.onPartialResponse(new PartialResponse("Two."), new PartialResponseContext(handle));
        });

        try (var draft = chain.draft("Who?", evidence, model, REQUEST)) {
            assertThat(draft.next()).contains("One. ");
        }
        closed.countDown();
        assertThat(handle.cancelled).isTrue();
    }

    @Test
    void waitingEndsWhenItsThreadIsInterrupted() {
        try (var draft = chain.draft("Who?", evidence, onItsOwnThread(handler -> {}), REQUEST)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(draft::next).isInstanceOf(ModelException.class).hasMessage("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void takesEachTextOnceAndOtherArticlesBeforeAFifthPassageOfOne() {
        var many = Passages.of(
                article()
                        .id("long")
                        .body("One is. Two is. Three is. Four is. Five is. Six is.")
                        .build(),
                1);
        var copy =
                Passages.of(article().id("copy").title("A copy").body("One is.").build(), 1);
        var other = Passages.of(article().id("other").body("Seven is.").build(), 1);
        var found = new ArrayList<Passage>(many);
        found.addAll(copy);
        found.addAll(other);

        var evidence = Evidence.select(Passages.ranked(found), 6);

        assertThat(evidence.inOrder())
                .extracting(Passage::text)
                .containsExactly("One is.", "Two is.", "Three is.", "Four is.", "Seven is.", "Five is.");
        assertThat(evidence.number(other.getFirst().id())).isEqualTo(5);
        assertThat(evidence.number(copy.getFirst().id())).isZero();
        assertThat(evidence.articles()).hasSize(2);
        assertThat(Evidence.select(List.<RankedPassage>of(), 6).isEmpty()).isTrue();
    }

    @Test
    void countsCopiesOfOneStoryOnceByTheOneThatWasFoundFirst() {
        var wire = Passages.of(
                article().id("wire").body("One is. Two is. Three is.").build(), 1);
        var copy = Passages.of(
                article().id("copy").body("One is said to be. Four is.").build(), 1);
        var own = Passages.of(article().id("own").body("Five is.").build(), 1);
        var found = List.of(copy.get(0), wire.get(0), wire.get(1), own.getFirst(), copy.get(1));
        var story = new StoryId("story-1");
        var stories = Map.of(new ArticleId("wire"), story, new ArticleId("copy"), story);

        var evidence = Evidence.select(Passages.ranked(found), 6, stories);

        assertThat(evidence.inOrder())
                .extracting(Passage::text)
                .containsExactly("One is said to be.", "Five is.", "Four is.");
    }

    @Test
    void givesPartsOfOneArticleAndCopiesOfOneStoryTheSameLetter() {
        var wire = Passages.of(article().id("wire").body("One is. Two is.").build(), 1);
        var copy = Passages.of(article().id("copy").body("One was.").build(), 1);
        var own = Passages.of(article().id("own").body("Five is.").build(), 1);
        var story = new StoryId("story-1");
        var stories = Map.of(new ArticleId("wire"), story, new ArticleId("copy"), story);
        var found = List.of(wire.getFirst(), own.getFirst(), copy.getFirst(), wire.getLast());

        var evidence = new Evidence(Passages.ranked(found), Map.of(), stories);

        assertThat(evidence.shown()).extracting(Shown::story).containsExactly("A", "B", "A", "A");
        assertThat(new Evidence(Passages.ranked(found)).shown())
                .extracting(Shown::story)
                .containsExactly("A", "B", "C", "A");
    }

    @Test
    void findsALetterForEveryStory() {
        var many = IntStream.range(0, 53)
                .mapToObj(i -> Passages.whole(article().id("a" + i).build()))
                .toList();

        assertThat(new Evidence(Passages.ranked(many)).shown())
                .extracting(Shown::story)
                .startsWith("A", "B")
                .endsWith("Z2", "A3")
                .doesNotHaveDuplicates();
    }

    private static ChatResponse finished() {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from("Yes"))
                .finishReason(FinishReason.STOP)
                .build();
    }

    private static StreamingChatModel onItsOwnThread(java.util.function.Consumer<StreamingChatResponseHandler> talk) {
        return new StreamingChatModel() {
            @Override
            public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                Threads.start("model", () -> {
                    // a provider's client has threads of its own, which know of no question
                    MDC.clear();
                    talk.accept(handler);
                });
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Handle implements StreamingHandle {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void cancel() {
            cancelled.set(true);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }
}
