package citewire.ask.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final BlockingQueue<Someone> entered = new LinkedBlockingQueue<>();

    @Test
    void tellsEachTheirNumberWheneverItChanges() throws Exception {
        var lines = new Lines(1);
        var place = lines.enter("busy", 1, LinesTest::nobody);
        var first = waiting(lines, "busy", "first");
        var second = waiting(lines, "busy", "second");
        assertThat(first.hears()).isEqualTo(1);
        assertThat(second.hears()).isEqualTo(2);

        place.close();
        assertThat(entered.take()).isSameAs(first);
        assertThat(second.hears()).isEqualTo(1);
        first.leaves();
        assertThat(entered.take()).isSameAs(second);
        second.leaves();
    }

    @Test
    void servesLinesByTurnsHoweverLongTheyAre() throws Exception {
        var lines = new Lines(1);
        var place = lines.enter("other", 1, LinesTest::nobody);
        for (int i = 1; i <= 3; i++) {
            waiting(lines, "long", "long " + i).hears();
        }
        waiting(lines, "short", "short 1").hears();
        waiting(lines, "short", "short 2").hears();
        place.close();

        assertThat(served(5)).containsExactly("long 1", "short 1", "long 2", "short 2", "long 3");
    }

    @Test
    void aLineThatHasItsMostLetsOthersPass() throws Exception {
        var lines = new Lines(3);
        var place = lines.enter("busy", 1, LinesTest::nobody);
        var waits = waiting(lines, "busy", "busy 2");
        assertThat(waits.hears()).isEqualTo(1);

        waiting(lines, "quiet", "quiet 1");
        assertThat(entered.take().name).isEqualTo("quiet 1");
        place.close();
        assertThat(entered.take()).isSameAs(waits);
    }

    @Test
    void whoLeavesTheLineMakesRoomForThoseBehind() throws Exception {
        var lines = new Lines(1);
        var place = lines.enter("busy", 1, LinesTest::nobody);
        var leaves = waiting(lines, "busy", "leaves");
        leaves.hears();
        var stays = waiting(lines, "busy", "stays");
        assertThat(stays.hears()).isEqualTo(2);

        leaves.thread.interrupt();
        assertThat(stays.hears()).isEqualTo(1);
        place.close();
        assertThat(entered.take()).isSameAs(stays);
    }

    @Test
    void whoCannotBeToldTheirNumberLeavesTheLine() throws Exception {
        var lines = new Lines(1);
        var place = lines.enter("busy", 1, LinesTest::nobody);

        assertThatThrownBy(() -> lines.enter("busy", 1, number -> {
                    throw new IllegalStateException("deaf");
                }))
                .hasMessage("deaf");
        place.close();
        lines.enter("busy", 1, LinesTest::nobody).close();
    }

    private static void nobody(int number) {
        assertThat(number).isPositive();
    }

    private List<String> served(int count) throws InterruptedException {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var next = entered.take();
            names.add(next.name);
            next.leaves();
        }
        return names;
    }

    private Someone waiting(Lines lines, String line, String name) {
        var someone = new Someone(name);
        someone.thread = Threads.start(name, () -> someone.waitIn(lines, line));
        return someone;
    }

    private final class Someone {
        private final String name;
        private final BlockingQueue<Integer> numbers = new LinkedBlockingQueue<>();
        private final BlockingQueue<Lines.Place> place = new LinkedBlockingQueue<>();
        private Thread thread = Thread.currentThread();

        private Someone(String name) {
            this.name = name;
        }

        private void waitIn(Lines lines, String line) {
            try {
                place.add(lines.enter(line, 1, numbers::add));
                entered.add(this);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private int hears() throws InterruptedException {
            return numbers.take();
        }

        private void leaves() throws InterruptedException {
            place.take().close();
        }
    }
}
