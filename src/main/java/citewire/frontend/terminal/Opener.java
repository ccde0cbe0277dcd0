package citewire.frontend.terminal;

/** Opens the house for a command. */
@FunctionalInterface
public interface Opener {

    /** @throws WrongUsage where the configuration is wrong; its message lists every mistake */
    Workspace open(GlobalOptions options);
}
