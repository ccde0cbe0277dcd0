package citewire.frontend.discord.question;

import citewire.frontend.discord.admin.AdminChannel;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.state.guild.GuildSettings.Answers;
import citewire.state.guild.GuildStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a thread for each question where a server wants that. */
public final class QuestionThreads {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionThreads.class);

    /** Discord's limit is 100. */
    private static final int LONGEST_NAME = 90;

    /** More channels without the right for it are told again. */
    private static final int MOST_TOLD = 10_000;

    private static final Permission[] NEEDED = {Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS};

    private final GuildStore guilds;
    private final AdminChannel admins;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public QuestionThreads(GuildStore guilds, AdminChannel admins) {
        this.guilds = guilds;
        this.admins = admins;
    }

    /**
     * The channel in which a question shall have a thread; empty where its server does not want that, where it is in a thread
     * already, or where the bot may open none, which the server's admins are then told once.
     */
    Optional<StandardGuildMessageChannel> wanted(Channel channel) {
        if (!(channel instanceof StandardGuildMessageChannel parent)
                || parent.isDetached()
                || guilds.settings(parent.getGuild().getId()).answers() != Answers.IN_THREADS) {
            return Optional.empty();
        }
        if (parent.getGuild().getSelfMember().hasPermission(parent, NEEDED)) {
            told.remove(parent.getId());
            return Optional.of(parent);
        }
        tell(parent);
        return Optional.empty();
    }

    /** A thread on a message; empty where Discord opens none, and the answer belongs where the question is. */
    Optional<ThreadChannel> open(StandardGuildMessageChannel parent, String message, String question) {
        try {
            return Optional.of(
                    parent.createThreadChannel(name(question), message).complete());
        } catch (RuntimeException e) {
            DiscordFaults.log(LOG, "open a thread for a question", e);
            if (DiscordFaults.everyday(e)) {
                tell(parent);
            }
            return Optional.empty();
        }
    }

    private void tell(StandardGuildMessageChannel parent) {
        if (told.size() < MOST_TOLD && told.add(parent.getId())) {
            admins.tell(
                    parent.getGuild(), words -> Rendered.words(words.text("thread.forbidden", parent.getAsMention())));
        }
    }

    static String name(String question) {
        String plain = Markdown.plain(question);
        int length = plain.codePointCount(0, plain.length());
        String cut = length <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        return cut.isBlank() ? "?" : cut;
    }
}
