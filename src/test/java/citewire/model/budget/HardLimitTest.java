package citewire.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Price;
import citewire.domain.Asker;
import citewire.fixtures.ChildProcess;
import citewire.state.jdbc.SqliteState;
import citewire.state.spend.Span;
import citewire.state.spend.SpendStore;
import citewire.threads.Threads;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However calls meet, what they took in truth and what they may still take never passes a limit. */
class HardLimitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    private static final int CALLS = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noSequenceOfCallsAtOncePassesALimit(long seed) throws InterruptedException, ExecutionException {
        try (var one = open();
                var other = open();
                var threads = Threads.waiting("caller")) {
            var limits = limits("0.12", 8_000L);
            var stores = List.of(one.spend(), other.spend());
            List<Future<List<String>>> callers = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(
                            caller(new Random(seed * 100 + n), ledger(stores.get(n % 2), limits), stores.get(n % 2))))
                    .toList();
            var passed = new ArrayList<String>();
            for (var caller : callers) {
                passed.addAll(caller.get());
            }

            assertThat(passed).isEmpty();
        }
    }

    /** Calls as they come: some settle at once, some late, some never, as in a process that died. */
    private static Callable<List<String>> caller(Random random, Ledger ledger, SpendStore store) {
        return () -> {
            var passed = new ArrayList<String>();
            var late = new ArrayList<Runnable>();
            for (int i = 0; i < CALLS; i++) {
                var asker = new Asker("g" + random.nextInt(2), "m" + random.nextInt(3));
                long input = 1L + random.nextInt(1500);
                long output = 1L + random.nextInt(700);
                if (ledger.book(asker, "big", input, output) instanceof Admission.Granted granted) {
                    Runnable settle =
                            () -> granted.permit().settle(random.nextLong(input + 1), random.nextLong(output + 1));
                    switch (random.nextInt(5)) {
                        case 0 -> {}
                        case 1, 2 -> late.add(settle);
                        default -> settle.run();
                    }
                }
                passed.addAll(passed(store));
            }
            late.forEach(Runnable::run);
            passed.addAll(passed(store));
            return passed;
        };
    }

    private static List<String> passed(SpendStore store) {
        var all = store.spent(new Span(DAY, DAY, null, null));
        var passed = new ArrayList<String>();
        if (all.micros() > 120_000) {
            passed.add("the day: " + all);
        }
        for (int n = 0; n < 3; n++) {
            var member = store.spent(new Span(DAY, DAY, null, "m" + n));
            if (member.tokens() > 8_000) {
                passed.add("a member: " + member);
            }
        }
        return passed;
    }

    @Test
    void twoProcessesShareALimit() throws IOException, InterruptedException {
        try (var state = open()) {
            var command = ChildProcess.java(Spender.class, folder.toString());
            try (var one = ChildProcess.start(folder, Map.of(), command);
                    var other = ChildProcess.start(folder, Map.of(), command)) {
                one.awaitLine("ready");
                other.awaitLine("ready");
                one.say("go");
                other.say("go");
                int granted = granted(one) + granted(other);

                assertThat(granted).isEqualTo(Spender.FITS);
            }
            assertThat(state.spend().spent(new Span(DAY, DAY, null, null)).tokens())
                    .isEqualTo(Spender.FITS * Spender.TOKENS);
        }
    }

    private static int granted(ChildProcess child) throws InterruptedException {
        return Integer.parseInt(child.awaitLine("granted ").substring("granted ".length()));
    }

    private SqliteState open() {
        return open(folder);
    }

    private static SqliteState open(Path folder) {
        return SqliteState.open(folder.resolve("citewire.db"), CLOCK, new Random(1));
    }

    private static Ledger ledger(SpendStore store, Config.Limits limits) {
        return new Ledger(store, limits, ZoneOffset.UTC, CLOCK);
    }

    private static Config.Limits limits(String costPerDay, long tokensPerMemberDay) {
        var prices = Map.of("big", new Price(new BigDecimal("1.5"), new BigDecimal("6.25")));
        return new Config.Limits(
                "USD", prices, new BigDecimal(costPerDay), null, null, null, null, null, null, tokensPerMemberDay);
    }

    /** A process that calls until nothing is granted any more. */
    static final class Spender {

        static final int FITS = 25;
        static final long TOKENS = 100;

        private Spender() {}

        public static void main(String[] args) throws IOException {
            try (var state = open(Path.of(args[0]))) {
                var ledger = ledger(state.spend(), limits("1000", FITS * TOKENS));
                System.out.println("ready");
                System.in.read();
                int granted = 0;
                while (ledger.book(new Asker("g", "m"), "big", TOKENS - 1, 1) instanceof Admission.Granted) {
                    granted++;
                }
                System.out.println("granted " + granted);
            }
        }
    }
}
