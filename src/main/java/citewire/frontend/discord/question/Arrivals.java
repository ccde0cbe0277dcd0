package citewire.frontend.discord.question;

import citewire.frontend.discord.reply.ForwardingTarget;
import citewire.frontend.discord.reply.ReplyTarget;
import citewire.threads.RightOfWay;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Lets each of many members who ask at once see soon that they were heard. The processor first acknowledges commands,
 * then shows first texts, and only then computes answers; computing for the first of fifty would keep the last waiting.
 */
final class Arrivals {

    /** Longer, it is Discord that takes its time, and the processor has nothing better to do. */
    private static final Duration ACKNOWLEDGING = Duration.ofMillis(250);

    private static final Duration SHOWING = Duration.ofMillis(300);

    private final RightOfWay acknowledged = new RightOfWay(ACKNOWLEDGING);
    private final RightOfWay shown = new RightOfWay(SHOWING);

    /** Returns when the others are acknowledged, too, or have waited a moment. */
    InteractionHook acknowledge(RestAction<InteractionHook> acknowledgement) {
        var claim = acknowledged.claim();
        try {
            return acknowledgement.complete();
        } finally {
            claim.end();
            acknowledged.give(ACKNOWLEDGING);
        }
    }

    /** A message that has no text yet, and may have one once the others are acknowledged. */
    Unseen unseen(ReplyTarget target) {
        acknowledged.give(ACKNOWLEDGING);
        return new Unseen(target);
    }

    /** Goes before answers until it shows a text, or is closed without. */
    final class Unseen implements ForwardingTarget, AutoCloseable {

        private final ReplyTarget target;
        private final RightOfWay.Claim claim = shown.claim();

        private Unseen(ReplyTarget target) {
            this.target = target;
        }

        /** Waits a moment while others see no text. */
        void beforeAnswer() {
            acknowledged.give(ACKNOWLEDGING);
            claim.give(SHOWING);
        }

        @Override
        public ReplyTarget target() {
            return target;
        }

        @Override
        public String show(MessageEditData message, BooleanSupplier wanted) {
            try {
                return target.show(message, wanted);
            } finally {
                claim.end();
            }
        }

        @Override
        public void close() {
            claim.end();
        }
    }
}
