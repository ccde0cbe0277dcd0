package citewire.frontend.discord.render;

import citewire.domain.Published;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Times as Discord's own marks, which each reader sees in their own zone and language. */
final class Stamps {

    private final ZoneId zone;

    /** @param zone of days without a time */
    Stamps(ZoneId zone) {
        this.zone = zone;
    }

    String of(Published published) {
        return switch (published) {
            case Published.Day day -> day(noon(day));
            case Published.Moment moment -> of(moment.time().toInstant());
        };
    }

    /** The day or moment as a distance from the reader's now. */
    String ago(Published published) {
        return switch (published) {
            case Published.Day day -> day(noon(day));
            case Published.Moment moment -> ago(moment.time().toInstant());
        };
    }

    String ago(Instant instant) {
        return "<t:%d:R>".formatted(instant.getEpochSecond());
    }

    String day(Instant instant) {
        return "<t:%d:D>".formatted(instant.getEpochSecond());
    }

    String moment(Instant instant) {
        return "<t:%d:f>".formatted(instant.getEpochSecond());
    }

    String of(Instant instant) {
        return "<t:%1$d:f> (<t:%1$d:R>)".formatted(instant.getEpochSecond());
    }

    /** Noon, as midnight would be the day before for every reader to the west. */
    private Instant noon(Published.Day day) {
        return day.date().atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
