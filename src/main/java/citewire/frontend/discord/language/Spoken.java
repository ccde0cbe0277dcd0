package citewire.frontend.discord.language;

import citewire.words.Languages;
import citewire.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the language of a text by who sees it. */
public final class Spoken {

    /** Members of whom the language is remembered; Discord tells it with interactions alone, not with messages. */
    private static final int REMEMBERED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Spoken.class);

    private final GuildLanguage guilds;
    private final MemberLanguages kept;
    private final Map<Long, Locale> members = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Locale> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Remembers members until the next start. */
    public Spoken(GuildLanguage guilds) {
        this(guilds, MemberLanguages.NONE);
    }

    /** @param kept the languages of members beyond the next start */
    public Spoken(GuildLanguage guilds, MemberLanguages kept) {
        this.guilds = guilds;
        this.kept = kept;
    }

    /** For what the member alone sees: the language of their client. */
    public Words toMember(Interaction interaction) {
        Locale locale = interaction.getUserLocale().toLocale();
        if (!locale.equals(remember(interaction.getUser(), locale))) {
            keep(interaction.getUser(), locale);
        }
        return Languages.of(locale);
    }

    /** What was remembered before; null for nothing. */
    private @Nullable Locale remember(UserSnowflake member, Locale locale) {
        synchronized (members) {
            return members.put(member.getIdLong(), locale);
        }
    }

    /** A member is answered, whatever the store does. */
    private void keep(UserSnowflake member, Locale locale) {
        try {
            if (!kept.of(member.getId()).equals(Optional.of(locale))) {
                kept.keep(member.getId(), locale);
            }
        } catch (RuntimeException e) {
            LOG.warn("The language of a member is not kept beyond the next start, as the store does not take it", e);
        }
    }

    /** For what all see where the interaction was: the guild's language; between two, the member's. */
    public Words toAll(Interaction interaction) {
        Words member = toMember(interaction);
        Guild guild = interaction.getGuild();
        if (guild != null && guild.isDetached()) {
            return Languages.of(interaction.getGuildLocale().toLocale());
        }
        return guild == null ? member : toAll(guild);
    }

    /**
     * For an answer to a message.
     *
     * @param guild null for a direct message: there it is the language of the member's latest interaction
     */
    public Words toAll(@Nullable Guild guild, UserSnowflake member) {
        return guild == null ? Languages.of(remembered(member)) : toAll(guild);
    }

    /** For what all see in a channel. */
    public Words toAll(MessageChannel channel) {
        if (channel instanceof GuildMessageChannel inGuild) {
            return toAll(inGuild.getGuild());
        }
        User member = channel instanceof PrivateChannel direct ? direct.getUser() : null;
        return member == null ? Languages.english() : Languages.of(remembered(member));
    }

    private Words toAll(Guild guild) {
        return Languages.of(
                guilds.chosen(guild.getId()).orElseGet(() -> guild.getLocale().toLocale()));
    }

    private Locale remembered(UserSnowflake member) {
        synchronized (members) {
            Locale known = members.get(member.getIdLong());
            if (known != null) {
                return known;
            }
        }
        Locale locale = kept(member);
        remember(member, locale);
        return locale;
    }

    private Locale kept(UserSnowflake member) {
        try {
            return kept.of(member.getId()).orElse(Languages.ENGLISH);
        } catch (RuntimeException e) {
            LOG.warn("A member is answered in English, as the store does not tell their language", e);
            return Languages.ENGLISH;
        }
    }
}
