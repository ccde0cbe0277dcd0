package citewire.frontend.discord.digest;

import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.report.ReportText;
import citewire.report.WeeklyReport;
import citewire.report.WeeklyReports;
import citewire.threads.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the owner of the week, on Monday: by direct message, or in a channel of their choice. */
public final class OwnerReport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerReport.class);

    private static final String OFF = "off";
    private static final String OWNER = "owner";

    private final WeeklyReports reports;
    private final String where;
    private final Spoken spoken;
    private final Rounds rounds;

    /**
     * @param where {@code owner}, {@code off} or the id of a channel
     * @param pace between two looks at the clock
     */
    public OwnerReport(WeeklyReports reports, String where, Spoken spoken, Duration pace) {
        this.reports = reports;
        this.where = where;
        this.spoken = spoken;
        this.rounds = new Rounds("discord-report", pace);
    }

    public void start(JDA jda) {
        if (!where.equals(OFF)) {
            rounds.start(() -> look(jda));
        }
    }

    private void look(JDA jda) {
        if (jda.getStatus() == JDA.Status.CONNECTED) {
            reports.claim().ifPresent(report -> tell(report, jda));
        }
    }

    private void tell(WeeklyReport report, JDA jda) {
        try {
            var channel = channel(jda);
            if (channel == null) {
                LOG.warn("the weekly report has nobody to go to: discord.report names no channel that the bot sees");
            } else {
                channel.sendMessage(text(report, channel))
                        .setAllowedMentions(List.of())
                        .setSuppressEmbeds(true)
                        .setNonce("report-" + report.from())
                        .complete();
            }
        } catch (RuntimeException e) {
            DiscordFaults.log(LOG, "tell the owner of the week", e);
            if (!DiscordFaults.everyday(e)) {
                return; // the claim runs out, and another try may help
            }
        }
        reports.told(report);
    }

    private @Nullable MessageChannel channel(JDA jda) {
        if (!where.equals(OWNER)) {
            return jda.getChannelById(MessageChannel.class, where);
        }
        var application = jda.retrieveApplicationInfo().complete();
        var team = application.getTeam();
        String owner = team == null ? application.getOwner().getId() : team.getOwnerId();
        return jda.openPrivateChannelById(owner).complete();
    }

    private String text(WeeklyReport report, MessageChannel channel) {
        var text = new ReportText(spoken.toAll(channel), Markdown::escape);
        String all = Stream.concat(Stream.of("**" + text.heading(report) + "**"), text.lines(report).stream())
                .collect(Collectors.joining("\n"));
        return all.length() <= Message.MAX_CONTENT_LENGTH
                ? all
                : all.substring(0, Message.MAX_CONTENT_LENGTH - 1) + "…";
    }

    @Override
    public void close() {
        rounds.close();
    }
}
