package citewire.frontend.discord.question;

import citewire.ask.Answerer;
import citewire.ask.explain.Explanations;
import citewire.frontend.discord.interaction.Zones;
import citewire.state.ComponentStore;
import citewire.state.ConversationStore;
import java.time.Clock;

/**
 * What questions are answered with.
 *
 * @param explanations told where an answer stands
 * @param conversations what the bot's messages were asked
 * @param components what the controls under an answer mean
 */
public record AskingParts(
        Answerer answerer,
        Explanations explanations,
        ConversationStore conversations,
        ComponentStore components,
        Zones zones,
        Clock clock) {}
