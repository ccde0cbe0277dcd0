package citewire.frontend.discord.articles;

import citewire.ask.retrieve.ArticleFinder;
import citewire.ask.summary.ArticleSummaries;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;

/**
 * What the commands about articles work with.
 *
 * @param components what their buttons mean, beyond a restart
 * @param zones of dates that members write, and of days without a time
 */
public record ArticleParts(
        ArticleFinder finder,
        ArticleStore store,
        ArticleSummaries summaries,
        ComponentStore components,
        Zones zones,
        Deferral deferral,
        Spoken spoken) {}
