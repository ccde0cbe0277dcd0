package citewire.frontend.terminal;

/** Opens what a command works in. */
public interface Opener {

    /**
     * The house.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    Workspace open(GlobalOptions options);

    /**
     * The bot in front of a simulated Discord.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    Demonstration demo(GlobalOptions options, DemoOptions demo);

    /**
     * A house of its own beside the owner's.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    Workspace openApart(GlobalOptions options, Apart apart);
}
