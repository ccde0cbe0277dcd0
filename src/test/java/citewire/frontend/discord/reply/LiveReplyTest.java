package citewire.frontend.discord.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import citewire.ask.Stage;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.render.StageRenderer;
import citewire.words.Languages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LiveReplyTest {

    private static final StageRenderer STAGES = new StageRenderer(ZoneId.of("UTC"), Languages.english());

    /** What a channel has shown, in order. */
    private final List<String> shown = new CopyOnWriteArrayList<>();

    private final Shows channel = (message, wanted) -> {
        shown.add(message.getContent());
        return "m1";
    };

    @Test
    void showsTogetherWhatCameFasterThanThePace() {
        var reply = reply(channel, Duration.ofMillis(200), 13);
        reply.say("Searching…");
        Awaitility.await().until(() -> shown.size() == 1);
        for (int i = 1; i <= 50; i++) {
            reply.sentence("Sentence " + i + " [1].");
        }
        Awaitility.await().until(() -> shown.size() == 2);
        reply.finish(Rendered.words("Done."));

        assertThat(shown).hasSize(3).last().isEqualTo("Done.");
        assertThat(shown.get(1)).startsWith("Sentence 1 [1]. Sentence 2 [1].").endsWith("Sentence 50 [1].");
    }

    @Test
    void spendsNoMoreEditsThanItMayAndStillShowsTheEnd() {
        var reply = reply(channel, Duration.ZERO, 3);
        for (int i = 1; i <= 3; i++) {
            int edits = i;
            reply.sentence("Sentence " + i + ".");
            Awaitility.await().until(() -> shown.size() == edits);
        }
        reply.sentence("Sentence 4.");
        reply.finish(Rendered.words("Done."));

        assertThat(shown).hasSize(4).last().isEqualTo("Done.");
    }

    @Test
    void tellsOfALongLineInFewEdits() {
        var reply = reply(channel, Duration.ZERO, 13);
        for (int number = 20; number > 0; number--) {
            int edits = shown.size();
            reply.stage(new Stage.Waiting(number));
            if (List.of(20, 10, 5, 2, 1).contains(number)) {
                Awaitility.await().until(() -> shown.size() > edits);
            }
        }
        reply.finish(Rendered.words("Done."));

        assertThat(shown)
                .startsWith("Others asked first. You are number 20 in line…")
                .contains("Others asked first. You are number 1 in line…")
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void anEditThatHadToWaitGivesWayToNewerWords() {
        var reply = new AtomicReference<LiveReply>();
        Shows rateLimited = (message, wanted) -> {
            if (message.getContent().equals("Searching…")) {
                reply.get().sentence("So [1].");
                assertThat(wanted.getAsBoolean()).isFalse();
                throw new CancellationException("RestAction has been cancelled");
            }
            return channel.show(message);
        };
        reply.set(reply(rateLimited, Duration.ZERO, 13));
        reply.get().say("Searching…");
        Awaitility.await().until(() -> !shown.isEmpty());
        reply.get().finish(Rendered.words("Done."));

        assertThat(shown).containsExactly("So [1].", "Done.");
    }

    @Test
    void anEditThatHadToWaitGivesWayToTheEnd() throws Exception {
        var sending = new CountDownLatch(1);
        Shows rateLimited = (message, wanted) -> {
            if (message.getContent().equals("Searching…")) {
                sending.countDown();
                Awaitility.await().until(() -> !wanted.getAsBoolean());
                throw new CancellationException("RestAction has been cancelled");
            }
            return channel.show(message);
        };
        var reply = reply(rateLimited, Duration.ofMinutes(1), 13);
        reply.say("Searching…");
        sending.await();
        assertThat(reply.finish(Rendered.words("Done."))).contains("m1");

        assertThat(shown).containsExactly("Done.");
    }

    @Test
    void answersOfAChannelTakeTurnsAndTheEndOfOneWaitsForNoTurn() throws Exception {
        var scheduler = new EditScheduler(new Pacing(Duration.ofMillis(1), 13, Duration.ofMinutes(1)));
        var sending = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        Shows slow = (message, wanted) -> {
            if (message.getContent().equals("So [1].")) {
                sending.countDown();
                awaitUninterruptibly(taken);
            }
            return channel.show(message);
        };
        var first = new LiveReply(slow, scheduler.enter("c1"), STAGES, List.of());
        var second = new LiveReply(channel, scheduler.enter("c1"), STAGES, List.of());
        var elsewhere = new LiveReply(channel, scheduler.enter("c2"), STAGES, List.of());
        Stream.of(first, second, elsewhere).forEach(reply -> reply.say("Searching…"));
        Awaitility.await().until(() -> shown.size() == 3);

        first.sentence("So [1].");
        sending.await();
        second.sentence("This waits [1].");
        elsewhere.sentence("This does not [1].");
        Awaitility.await().until(() -> shown.contains("This does not [1]."));
        assertThat(shown).doesNotContain("This waits [1].");
        second.finish(Rendered.words("Done."));
        assertThat(shown).last().isEqualTo("Done.");
        taken.countDown();
        first.finish(Rendered.words("Done, too."));
        elsewhere.finish(Rendered.words("Done elsewhere."));

        assertThat(shown).contains("So [1].", "Done, too.").doesNotContain("This waits [1].");
    }

    @Test
    void startsAnewWhenTheModelFailed() {
        var reply = reply(channel, Duration.ZERO, 13);
        reply.sentence("The model said so.");
        reply.restarted();

        Awaitility.await().until(() -> shown.contains("The model failed. Quoting the articles instead…"));
        reply.finish(Rendered.words("Done."));
    }

    @Test
    void isFinishedOnlyOnce() {
        var reply = reply(channel, Duration.ZERO, 13);

        assertThat(reply.finish(Rendered.words("Stopped."))).contains("m1");
        assertThat(reply.finish(Rendered.words("Done."))).isEmpty();
        assertThat(shown).last().isEqualTo("Stopped.");
    }

    @Test
    void cutsASentenceStreamAtTheEndOfAMessage() {
        var reply = reply(channel, Duration.ZERO, 13);
        reply.sentence("A sentence of *some* length is said here [1]. ".repeat(100));

        Awaitility.await().until(() -> !shown.isEmpty());
        assertThat(shown.getFirst()).hasSizeLessThanOrEqualTo(2000).endsWith("[1]. …");
        reply.finish(Rendered.words("Done."));
    }

    @Test
    void saysItInPlainWordsWhereDiscordRefusesTheEmbed() {
        var refused = fault(ErrorResponse.EMPTY_MESSAGE);
        var reply = reply(withoutEmbeds(refused), Duration.ZERO, 13);
        var embed = new EmbedBuilder().setDescription("So [1].").build();

        assertThat(reply.finish(new Rendered(List.of(embed), List.of(), "So [1], in plain words.")))
                .contains("m1");
        assertThat(shown).last().isEqualTo("So [1], in plain words.");
    }

    @Test
    void givesUpWhenTheMessageIsGone() {
        var gone = fault(ErrorResponse.UNKNOWN_MESSAGE);
        Shows deleted = (message, wanted) -> {
            throw gone;
        };
        var reply = reply(deleted, Duration.ZERO, 13);
        reply.sentence("So [1].");

        assertThat(reply.finish(Rendered.words("Done."))).isEmpty();
        assertThat(DiscordFaults.everyday(gone)).isTrue();
        assertThat(DiscordFaults.everyday(fault(ErrorResponse.INVALID_FORM_BODY)))
                .isFalse();
    }

    /** A channel in which an answer needs one message. */
    @FunctionalInterface
    private interface Shows extends ReplyTarget {
        @Override
        default String add(MessageEditData message) {
            throw new AssertionError("nothing is to go on in a further message");
        }
    }

    private static ErrorResponseException fault(ErrorResponse response) {
        var fault = mock(ErrorResponseException.class);
        when(fault.getErrorResponse()).thenReturn(response);
        return fault;
    }

    private Shows withoutEmbeds(ErrorResponseException refusal) {
        return (message, wanted) -> {
            if (!message.getEmbeds().isEmpty()) {
                throw refusal;
            }
            return channel.show(message);
        };
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        Awaitility.await().until(() -> latch.getCount() == 0);
    }

    private static LiveReply reply(ReplyTarget target, Duration between, int edits) {
        var scheduler = new EditScheduler(new Pacing(between, edits, Duration.ofMinutes(1)));
        return new LiveReply(target, scheduler.enter("c1"), STAGES, List.of());
    }
}
