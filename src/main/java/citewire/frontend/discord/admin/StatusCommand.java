package citewire.frontend.discord.admin;

import citewire.domain.Asker;
import citewire.domain.Published;
import citewire.domain.Reader;
import citewire.frontend.discord.language.Spoken;
import citewire.ingest.schedule.GuildFeeds;
import citewire.state.StoredFeed;
import citewire.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** {@code /status}: feeds, articles, index, model and budget, as far as they concern the server. */
final class StatusCommand {

    private final GuildFeeds feeds;
    private final House house;
    private final Spoken spoken;

    StatusCommand(GuildParts parts, Spoken spoken) {
        this.feeds = parts.feeds();
        this.house = parts.house();
        this.spoken = spoken;
    }

    void run(SlashCommandInteractionEvent event, Guild guild) {
        var words = spoken.toMember(event);
        var asker = new Asker(guild.getId(), event.getUser().getId());
        Whisper.answer(event, words, () -> status(asker, words));
    }

    private MessageEditData status(Asker asker, Words words) {
        var own = feeds.own(asker.guild());
        var shared = feeds.shared();
        var coverage = house.coverage(Reader.in(asker.guild()));
        var index = house.index();
        return new Lines()
                .add(words.text("status.feeds", own.size(), failing(own), shared.size(), failing(shared)))
                .add(words.text(
                        "status.articles", coverage.articles(), coverage.sources(), newest(coverage.newest(), words)))
                .add(words.text("status.index", index.passages(), (int) Math.floor(100 * index.vectorShare())))
                .addAll(models(words))
                .add(words.text("status.budget", (int) Math.floor(100 * house.used(asker))))
                .message();
    }

    private static int failing(List<StoredFeed> feeds) {
        return (int)
                feeds.stream().filter(feed -> feed.health().fault() != null).count();
    }

    private static String newest(@Nullable Published published, Words words) {
        return published == null
                ? words.text("status.undated")
                : "<t:%d:R>".formatted(published.earliest(ZoneOffset.UTC).getEpochSecond());
    }

    private List<String> models(Words words) {
        String model = house.model()
                .map(name -> words.text("status.model", name))
                .orElseGet(() -> words.text("status.quotes"));
        var resting = house.resting();
        return resting.isEmpty()
                ? List.of(model)
                : List.of(model, words.text("status.resting", String.join(", ", resting)));
    }
}
