package citewire.frontend.discord.card;

import citewire.ask.explain.Explanations;
import citewire.ask.suggest.NextQuestions;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;
import citewire.state.VoteStore;
import citewire.state.guild.GuildStore;
import java.time.ZoneId;

/**
 * What the controls under answers work with.
 *
 * @param guilds tells where a server's admins are told things
 * @param next what to ask behind an answer
 * @param zone of days without a time
 */
public record CardParts(
        ComponentStore components,
        Explanations explanations,
        ArticleStore articles,
        VoteStore votes,
        GuildStore guilds,
        NextQuestions next,
        ZoneId zone) {}
