package citewire.frontend.discord;

import citewire.ask.Answerer;
import citewire.ask.claim.ClaimChecking;
import citewire.ask.explain.Explanations;
import citewire.ask.retrieve.ArticleFinder;
import citewire.ask.suggest.NextQuestions;
import citewire.ask.summary.ArticleSummaries;
import citewire.frontend.discord.admin.GuildParts;
import citewire.frontend.discord.digest.DigestParts;
import citewire.frontend.discord.member.MemberCommands.Keeping;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;
import citewire.state.ConversationStore;
import citewire.state.MemberStore;
import citewire.state.OpenAnswerStore;
import citewire.state.VoteStore;
import citewire.watch.Corrections;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What the bot works with.
 *
 * @param claims checks what members say
 * @param explanations told where an answer stands
 * @param next what to ask behind an answer
 * @param summaries of articles, by chat models
 * @param components what its buttons mean, beyond a restart
 * @param conversations what its messages were asked
 * @param openAnswers what of its answers a kill would leave unfinished
 * @param corrections what is to be said under its answers later
 * @param guilds what servers have set, and their own feeds
 * @param digests what channels are told unasked
 * @param members what is kept of single ones
 * @param votes what they found helpful
 * @param keeping what a member is told of it
 * @param zone of the dates that members write
 */
public record DiscordParts(
        Answerer answerer,
        ClaimChecking claims,
        Explanations explanations,
        ArticleFinder finder,
        NextQuestions next,
        ArticleSummaries summaries,
        ArticleStore articles,
        ComponentStore components,
        ConversationStore conversations,
        OpenAnswerStore openAnswers,
        Corrections corrections,
        GuildParts guilds,
        DigestParts digests,
        MemberStore members,
        VoteStore votes,
        Keeping keeping,
        Clock clock,
        ZoneId zone) {}
