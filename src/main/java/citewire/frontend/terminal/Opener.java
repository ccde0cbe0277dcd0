package citewire.frontend.terminal;

/** Opens the house for a command. */
public interface Opener {

    /** @throws citewire.config.ConfigException where the configuration is wrong */
    Workspace open(GlobalOptions options);

    /** @throws citewire.config.ConfigException where the configuration is wrong */
    Workspace openApart(GlobalOptions options, Apart apart);
}
