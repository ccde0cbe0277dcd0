package citewire.frontend.terminal.workspace;

import citewire.backup.Backups;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.page.Page;
import java.net.URI;

/** Opens what a command works in. */
public interface Opener {

    /**
     * The house.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    Workspace open(GlobalOptions options);

    /**
     * The house of a bot, which is there as soon as words can be searched; its embedding model follows.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    public default Workspace openToServe(GlobalOptions options) {
        return open(options);
    }

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

    /**
     * The backups of the data folder, which is not opened for it.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    public default Backups backups(GlobalOptions options) {
        throw new WrongUsage("there is no data folder here");
    }

    /**
     * A feed from the web, by the rules of the house.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    public default FeedDocument fetchFeed(GlobalOptions options, URI address) {
        throw new WrongUsage("%s is not read from the web: save it to a file and name that".formatted(address));
    }

    /**
     * A page from the web, by the rules of the house.
     *
     * @throws citewire.config.ConfigException where the configuration is wrong
     */
    public default Page fetchPage(GlobalOptions options, URI address) {
        throw new WrongUsage("%s is not read from the web: save it to a file and name that".formatted(address));
    }
}
