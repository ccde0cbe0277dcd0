package citewire.frontend.discord.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import citewire.frontend.discord.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.Test;

class StandingMessageTest {

    private static final Rendered EMBEDDED = new Rendered(
            List.of(new EmbedBuilder().setDescription("The bridge opened.").build()), List.of(), "The bridge opened.");

    private final List<MessageEditData> tried = new ArrayList<>();

    @Test
    void saysItInPlainWordsWhereDiscordRefusesTheEmbed() {
        refusing(ErrorResponse.MISSING_PERMISSIONS).show(EMBEDDED);

        assertThat(tried).hasSize(2).last().satisfies(plain -> {
            assertThat(plain.getContent()).isEqualTo("The bridge opened.");
            assertThat(plain.getEmbeds()).isEmpty();
        });
    }

    @Test
    void triesNoPlainerWordsWhereTheMessageIsGone() {
        var gone = refusing(ErrorResponse.UNKNOWN_MESSAGE);

        assertThatThrownBy(() -> gone.show(EMBEDDED)).isInstanceOf(ErrorResponseException.class);
        assertThat(tried).hasSize(1);
    }

    @Test
    void doesNotTryPlainWordsTwice() {
        var refusing = refusing(ErrorResponse.INVALID_FORM_BODY);

        assertThatThrownBy(() -> refusing.show(Rendered.words("The bridge opened.")))
                .isInstanceOf(ErrorResponseException.class);
        assertThat(tried).hasSize(1);
    }

    /** Does not take what is tried first. */
    private StandingMessage refusing(ErrorResponse response) {
        var refusal = mock(ErrorResponseException.class);
        when(refusal.getErrorResponse()).thenReturn(response);
        return new StandingMessage() {
            @Override
            public void edit(MessageEditData edit) {
                tried.add(edit);
                if (tried.size() == 1) {
                    throw refusal;
                }
            }

            @Override
            public void delete(List<String> messages) {
                throw new AssertionError("nothing is to be deleted");
            }
        };
    }
}
