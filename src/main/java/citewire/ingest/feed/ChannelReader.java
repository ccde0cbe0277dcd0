package citewire.ingest.feed;

import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.xml.XmlElement;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a feed says about itself. */
final class ChannelReader {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final int HOURS = 24;

    private final EntryTexts text;
    private final EntryLinks links = new EntryLinks();
    private final Set<Integer> skipHours = new HashSet<>();
    private final Set<DayOfWeek> skipDays = EnumSet.noneOf(DayOfWeek.class);
    private @Nullable String language;
    private @Nullable URI hub;
    private @Nullable URI self;
    private @Nullable Duration ttl;
    private @Nullable Duration period;
    private int frequency = 1;

    ChannelReader(TextReader texts) {
        this.text = new EntryTexts(texts);
    }

    FeedChannel read(XmlElement channel) {
        language = channel.language();
        links.take(channel.attribute("href"), channel.base());
        channel.children().forEach(this::take);
        var interval = ttl == null && period != null ? period.dividedBy(frequency) : ttl;
        return new FeedChannel(
                text.texts().title(),
                Addresses.uri(links.page()),
                language,
                new FeedHints(interval, skipHours, skipDays, hub, self));
    }

    private void take(XmlElement element) {
        switch (element.name()) {
            case "link", "atom:link" -> takeLink(element);
            case "language", "dc:language" -> language = element.text().isEmpty() ? language : element.text();
            case "ttl" -> ttl = minutes(element.text());
            case "sy:updateperiod" -> period = period(element.text());
            case "sy:updatefrequency" -> frequency = Math.max(1, number(element.text(), 1));
            case "skiphours" -> element.children().forEach(hour -> skipHours.add(number(hour.text(), 0) % HOURS));
            case "skipdays" -> element.children().forEach(day -> skip(day.text()));
            case "title", "dc:title" -> text.take(element, 1);
            default -> {}
        }
    }

    private void takeLink(XmlElement element) {
        String relation = Objects.requireNonNullElse(element.attribute("rel"), "alternate")
                .toLowerCase(Locale.ROOT);
        String address = Addresses.resolve(element.base(), Objects.requireNonNullElse(element.attribute("href"), ""));
        switch (relation) {
            case "hub" -> hub = Addresses.uri(address);
            case "self" -> self = Addresses.uri(address);
            default -> links.take(element);
        }
    }

    private void skip(String day) {
        Arrays.stream(DayOfWeek.values())
                .filter(known -> known.name().equalsIgnoreCase(day.strip()))
                .forEach(skipDays::add);
    }

    private static @Nullable Duration minutes(String text) {
        int minutes = number(text, 0);
        return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable Duration period(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static int number(String text, int otherwise) {
        return DIGITS.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : otherwise;
    }
}
