package citewire.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {

    private static final Callable<@Nullable String> NAMED = () -> MDC.get("question");

    @AfterEach
    void leave() {
        MDC.clear();
    }

    @Test
    void aThreadCarriesTheContextOfWhoeverStartedIt() throws Exception {
        MDC.put("question", "q1");
        var named = new FutureTask<@Nullable String>(NAMED);
        Threads.start("some", named);

        assertThat(named.get()).isEqualTo("q1");
    }

    @Test
    void eachTaskOfAnExecutorCarriesItsOwnGiversContext() throws Exception {
        try (var tasks = Threads.waiting("some")) {
            MDC.put("question", "q1");
            var first = tasks.submit(NAMED);
            MDC.put("question", "q2");
            var second = tasks.submit(NAMED);
            MDC.remove("question");
            var third = tasks.submit(NAMED);

            assertThat(first.get()).isEqualTo("q1");
            assertThat(second.get()).isEqualTo("q2");
            assertThat(third.get()).isNull();
        }
    }

    @Test
    void aPoolThatWorksForManyCarriesNobodysContext() throws Exception {
        MDC.put("question", "q1");
        try (var pool = Threads.computing("some", 1)) {
            assertThat(pool.submit(NAMED).get()).isNull();
        }
    }
}
