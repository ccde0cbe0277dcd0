package citewire.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import citewire.config.Config;
import citewire.config.Home;
import citewire.config.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up logging from {@code config/logback.xml}; called once, before the first line is logged. */
public final class LogSetup {

    private static final String FILE = "logback.xml";
    private static final String PACKAGED = "/citewire/config/" + FILE;

    /** Who reads standard error. */
    public enum Terminal {
        /** A person who waits for a result: warnings alone. */
        QUIET,
        /** An owner or a log collector: all that the level lets pass. */
        OPEN
    }

    private final LoggerContext context;
    private final List<Path> files;

    /** @param files where the configuration is looked for, best first */
    LogSetup(LoggerContext context, List<Path> files) {
        this.context = context;
        this.files = List.copyOf(files);
    }

    /**
     * @param configFile the configuration file in use, beside which {@code logback.xml} is looked for first; null for
     *     none
     * @param secrets never written, wherever they turn up
     */
    public static void start(Config.Log log, Terminal terminal, @Nullable Path configFile, List<Secret> secrets) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        new LogSetup((LoggerContext) LoggerFactory.getILoggerFactory(), files(configFile))
                .apply(log, terminal, secrets);
    }

    void apply(Config.Log log, Terminal terminal, List<Secret> secrets) {
        Path file = files.stream().filter(Files::isRegularFile).findFirst().orElse(null);
        if (file == null) {
            configure(packaged(), log, terminal, secrets);
            return;
        }
        try {
            configure(Files.readAllBytes(file), log, terminal, secrets);
        } catch (IOException | LogSetupException e) {
            configure(packaged(), log, terminal, secrets);
            context.getLogger(LogSetup.class)
                    .warn("{} cannot be used and the packaged one is: {}", file, e.getMessage());
        }
    }

    private void configure(byte[] xml, Config.Log log, Terminal terminal, List<Secret> secrets) {
        context.reset();
        context.getStatusManager().clear();
        properties(log, terminal).forEach(context::putProperty);
        context.putObject(SecretMask.KEY, SecretMask.of(secrets));
        var joran = new JoranConfigurator();
        joran.setContext(context);
        try {
            joran.doConfigure(new ByteArrayInputStream(xml));
        } catch (JoranException e) {
            throw new LogSetupException(e.getMessage(), e);
        }
        firstError().ifPresent(error -> {
            throw new LogSetupException(error.getMessage(), error.getThrowable());
        });
        count();
    }

    private void count() {
        var counter = new LineCounter();
        counter.setContext(context);
        counter.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(counter);
        context.putObject(LineCounter.KEY, counter);
    }

    /** Lines since logging was set up. */
    public record Counted(long warnings, long errors) {}

    /** What was logged so far; nothing before {@link #start}. */
    public static Counted counted() {
        return counted((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    static Counted counted(LoggerContext context) {
        return context.getObject(LineCounter.KEY) instanceof LineCounter counter
                ? counter.counted()
                : new Counted(0, 0);
    }

    private static Map<String, String> properties(Config.Log log, Terminal terminal) {
        var properties = new HashMap<String, String>();
        properties.put("LOG_LEVEL", log.level());
        properties.put("LOG_FORMAT", log.format().name().toLowerCase(Locale.ROOT));
        properties.put("TERMINAL_LEVEL", terminal == Terminal.QUIET ? "WARN" : "ALL");
        if (!log.folder().isBlank()) {
            properties.put("LOG_FOLDER", log.folder());
        }
        return properties;
    }

    private Optional<Status> firstError() {
        return context.getStatusManager().getCopyOfStatusList().stream()
                .filter(status -> status.getEffectiveLevel() == Status.ERROR)
                .findFirst();
    }

    private static byte[] packaged() {
        try (InputStream xml = LogSetup.class.getResourceAsStream(PACKAGED)) {
            return Objects.requireNonNull(xml, PACKAGED + " is missing from the program: build it again")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + FILE, e);
        }
    }

    private static List<Path> files(@Nullable Path configFile) {
        Path beside = configFile == null ? null : configFile.resolveSibling(FILE);
        return Stream.of(
                        Optional.ofNullable(beside),
                        Optional.of(Path.of("config", FILE)),
                        Optional.of(Home.folder().resolve("config").resolve(FILE)))
                .flatMap(Optional::stream)
                .toList();
    }
}
