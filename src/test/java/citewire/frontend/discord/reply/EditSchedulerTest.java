package citewire.frontend.discord.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EditSchedulerTest {

    private static final Duration PACE = Duration.ofMillis(1200);

    private final AtomicLong now = new AtomicLong();
    private final EditScheduler scheduler = new EditScheduler(new Pacing(PACE, 13, Duration.ofMinutes(1)), now::get);

    @Test
    void aChannelSlowsDownToTheWaitThatDiscordAsksForAndRecovers() {
        var share = scheduler.enter("c1");
        edit(share, Duration.ofSeconds(4));
        assertThat(share.pause()).isEqualTo(Duration.ofSeconds(4).toNanos());

        edit(share, Duration.ofMillis(100));
        assertThat(share.pause()).isEqualTo(Duration.ofSeconds(3).toNanos());
        for (int i = 0; i < 4; i++) {
            edit(share, Duration.ofMillis(100));
        }
        assertThat(share.pause()).isEqualTo(PACE.toNanos());
    }

    @Test
    void aChannelStaysSlowForTheNextAnswerAndOthersAreNot() {
        var share = scheduler.enter("c1");
        edit(share, Duration.ofMinutes(1));
        share.end();

        assertThat(scheduler.enter("c1").pause())
                .isEqualTo(Duration.ofSeconds(15).toNanos());
        assertThat(scheduler.enter("c2").pause()).isEqualTo(PACE.toNanos());
    }

    @Test
    void aChannelThatWasQuietForLongIsForgotten() {
        var share = scheduler.enter("c1");
        edit(share, Duration.ofMinutes(1));
        share.end();
        share.end();
        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(scheduler.enter("c1").pause()).isEqualTo(PACE.toNanos());
    }

    @Test
    void whoHasEndedGetsNoTurn() {
        var share = scheduler.enter("c1");
        share.end();

        assertThat(share.awaitTurn()).isFalse();
    }

    private void edit(EditScheduler.Share share, Duration took) {
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(share.awaitTurn()).isTrue();
        long began = share.now();
        now.addAndGet(took.toNanos());
        share.edited(began);
    }
}
