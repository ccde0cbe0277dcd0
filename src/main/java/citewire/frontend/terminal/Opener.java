package citewire.frontend.terminal;

/** Opens the house for a command. */
@FunctionalInterface
public interface Opener {

    /** @throws citewire.config.ConfigException where the configuration is wrong */
    Workspace open(GlobalOptions options);
}
