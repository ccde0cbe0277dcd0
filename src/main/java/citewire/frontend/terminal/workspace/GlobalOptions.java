package citewire.frontend.terminal.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The options that every command takes, before or after its name; they win over environment and file.
 *
 * @param config the configuration file, null for the usual place
 * @param data the data folder, null for the configured one
 * @param logLevel null for the configured one
 */
public record GlobalOptions(
        @Nullable Path config,
        @Nullable Path data,
        @Nullable String logLevel) {}
