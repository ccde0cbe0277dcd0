package citewire.metrics;

/** All figures of a moment, as a scraper reads them. */
public record Exposition(String contentType, String text) {}
