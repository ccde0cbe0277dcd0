package citewire.frontend.discord.question;

import citewire.ask.Answerer;
import citewire.ask.explain.Explanations;
import citewire.frontend.discord.interaction.Zones;
import citewire.state.ComponentStore;
import citewire.state.ConversationStore;
import citewire.state.OpenAnswerStore;
import java.time.Clock;

/**
 * What questions are answered with.
 *
 * @param explanations told where an answer stands
 * @param conversations what the bot's messages were asked
 * @param openAnswers what a kill would leave unfinished
 * @param components what the controls under an answer mean
 */
public record AskingParts(
        Answerer answerer,
        Explanations explanations,
        ConversationStore conversations,
        OpenAnswerStore openAnswers,
        ComponentStore components,
        Zones zones,
        Clock clock) {}
