package citewire.frontend.terminal.json;

import citewire.domain.Audience;
import citewire.ingest.schedule.Following;
import citewire.ingest.schedule.VisitReport;
import citewire.state.FetchFailure;
import citewire.state.FetchFault;
import citewire.state.StoredFeed;
import citewire.state.Subscription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shapes of feeds that are followed. */
public final class FeedsJson {

    private FeedsJson() {}

    public static ObjectNode of(StoredFeed feed) {
        var course = feed.course();
        var health = feed.health();
        var json = JsonLines.object()
                .put("feed", feed.subscription().address().toString())
                .put("title", feed.subscription().title())
                .put("topic", feed.subscription().topic())
                .put("guild", guild(feed.subscription().audience()));
        var origins = json.putArray("origins");
        feed.origins().stream().sorted().forEach(origin -> origins.add(lower(origin)));
        return json.put("moved", course.moved() == null ? null : course.moved().toString())
                .put("status", course.status())
                .put("intervalSeconds", course.period().toSeconds())
                .put("visited", text(course.visited()))
                .put("due", health.parked() ? null : course.due().toString())
                .put("failures", health.failures())
                .put("failingSince", text(health.since()))
                .put("parked", health.parked())
                .set("fault", fault(health.fault()));
    }

    public static ObjectNode of(FetchFailure failure) {
        return JsonLines.object()
                .put("failure", failure.address().toString())
                .put("feed", failure.feed().address().toString())
                .put("guild", guild(failure.feed().audience()))
                .put("stage", failure.fault().stage())
                .put("severity", failure.fault().severity())
                .put("cause", failure.fault().cause())
                .put("nextTry", text(failure.nextTry()))
                .put("failed", failure.failed().toString())
                .put("times", failure.times());
    }

    public static ObjectNode of(Following following) {
        return switch (following) {
            case Following.Followed followed ->
                JsonLines.object()
                        .put("status", followed.newness() == Following.Newness.NEW ? "added" : "known")
                        .put("feed", followed.subscription().address().toString())
                        .put("title", followed.subscription().title())
                        .put("entries", followed.articles());
            case Following.Unreached unreached ->
                JsonLines.object()
                        .put("status", "unreached")
                        .put("feed", unreached.subscription().address().toString())
                        .put("reason", unreached.fault().cause());
            case Following.NotFollowed not ->
                JsonLines.object()
                        .put("status", "rejected")
                        .put("feed", not.given())
                        .put("reason", not.cause());
        };
    }

    /** A feed that is followed from now on, and was not fetched yet. */
    public static ObjectNode added(Subscription subscription) {
        return JsonLines.object()
                .put("status", "added")
                .put("feed", subscription.address().toString())
                .put("title", subscription.title());
    }

    public static ObjectNode of(VisitReport report) {
        return JsonLines.object()
                .put("feed", report.feed().toString())
                .put("added", report.added())
                .put("updated", report.updated())
                .put("articles", report.novelties().size())
                .put("failures", report.failures())
                .set("fault", fault(report.fault()));
    }

    private static @Nullable ObjectNode fault(@Nullable FetchFault fault) {
        return fault == null
                ? null
                : JsonLines.object()
                        .put("stage", fault.stage())
                        .put("severity", fault.severity())
                        .put("cause", fault.cause());
    }

    private static @Nullable String guild(Audience audience) {
        return audience.isShared() ? null : audience.guild();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
