package citewire;

import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.health.LadderCheck;
import java.util.function.Supplier;

/** The chat models as they are wired when it is asked. */
record CurrentLadder(Supplier<AskPath> path) implements HealthCheck {

    @Override
    public String name() {
        return now().name();
    }

    @Override
    public CheckResult run() {
        return now().run();
    }

    private LadderCheck now() {
        AskPath wired = path.get();
        return new LadderCheck(wired.ladder(), wired.budget());
    }
}
