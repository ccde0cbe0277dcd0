package citewire.health;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which configuration file was read. That it is right has been checked: a wrong one stops the start. */
public final class ConfigFileCheck implements HealthCheck {

    private final @Nullable Path file;

    /** @param file null where none was found */
    public ConfigFileCheck(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public CheckResult run() {
        return new CheckResult.Good(
                file == null ? "no file; the defaults and the environment hold" : "read from " + file);
    }
}
