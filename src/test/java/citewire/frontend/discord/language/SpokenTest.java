package citewire.frontend.discord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import citewire.words.Languages;
import citewire.words.Words;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private static final Words GERMAN = Languages.of(Locale.GERMAN);
    private static final Words ENGLISH = Languages.english();

    /** The id that a mocked interaction tells. */
    private final UserSnowflake member = UserSnowflake.fromId(0);

    private final Guild guild = guild(DiscordLocale.ENGLISH_UK);

    @Test
    void speaksTheMembersLanguageToThemAndTheGuildsToAll() {
        var spoken = new Spoken(id -> Optional.empty());

        assertThat(spoken.toMember(by(DiscordLocale.GERMAN, guild))).isSameAs(GERMAN);
        assertThat(spoken.toAll(by(DiscordLocale.GERMAN, guild))).isSameAs(ENGLISH);
        assertThat(spoken.toAll(by(DiscordLocale.GERMAN, null))).isSameAs(GERMAN);
    }

    @Test
    void goesByWhatAGuildHasChosenBeforeItsSettingInDiscord() {
        var spoken = new Spoken(id -> id.equals("7") ? Optional.of(Locale.GERMAN) : Optional.empty());

        assertThat(spoken.toAll(by(DiscordLocale.ENGLISH_US, guild))).isSameAs(GERMAN);
        assertThat(spoken.toAll(guild, member)).isSameAs(GERMAN);
        assertThat(spoken.toMember(by(DiscordLocale.ENGLISH_US, guild))).isSameAs(ENGLISH);
    }

    @Test
    void remembersTheMembersLanguageForDirectMessages() {
        var spoken = new Spoken(id -> Optional.empty());
        assertThat(spoken.toAll(null, member)).isSameAs(ENGLISH);

        spoken.toMember(by(DiscordLocale.GERMAN, guild));

        assertThat(spoken.toAll(null, member)).isSameAs(GERMAN);
        assertThat(spoken.toAll(guild, member)).isSameAs(ENGLISH);
    }

    @Test
    void speaksEnglishWhereItHasNoOther() {
        var spoken = new Spoken(id -> Optional.empty());

        assertThat(spoken.toMember(by(DiscordLocale.JAPANESE, guild))).isSameAs(ENGLISH);
        assertThat(spoken.toMember(by(DiscordLocale.UNKNOWN, guild))).isSameAs(ENGLISH);
    }

    private Interaction by(DiscordLocale locale, @Nullable Guild where) {
        var interaction = mock(Interaction.class, RETURNS_DEEP_STUBS);
        when(interaction.getUserLocale()).thenReturn(locale);
        when(interaction.getGuild()).thenReturn(where);
        return interaction;
    }

    private static Guild guild(DiscordLocale locale) {
        var guild = mock(Guild.class);
        when(guild.getId()).thenReturn("7");
        when(guild.getLocale()).thenReturn(locale);
        return guild;
    }
}
