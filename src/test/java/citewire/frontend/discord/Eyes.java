package citewire.frontend.discord;

import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.simulator.world.Embed;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;

/** What a member sees of the bot's answers. */
final class Eyes {

    private Eyes() {}

    /** The answer as it stays. */
    static Message finished(Interaction interaction) {
        var message = interaction.awaitMessage(PATIENCE);
        message.await(PATIENCE, version -> !version.embeds().isEmpty());
        return message;
    }

    /** The words of an answer that has no embed. */
    static String words(Interaction interaction) {
        return interaction
                .awaitMessage(PATIENCE)
                .await(
                        PATIENCE,
                        version -> !version.loading() && !version.content().isEmpty())
                .content();
    }

    static boolean refersTo(Message message, Message asked) {
        return message.current()
                .json()
                .path("message_reference")
                .path("message_id")
                .asText()
                .equals(asked.id());
    }

    static Embed onlyEmbed(Message message) {
        assertThat(message.content()).isEmpty();
        assertThat(message.current().embeds()).hasSize(1);
        return message.current().embeds().getFirst();
    }
}
