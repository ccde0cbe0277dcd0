package citewire.domain;

/**
 * The lasting name of an article: the id its file gave, else a hash of its canonical address, else of its source and
 * title. Never blank, at most {@value #MAX_LENGTH} characters, free of control characters.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    /** Longer ids are refused, so that an id always fits a log line, a file name and a Discord option value. */
    public static final int MAX_LENGTH = 100;

    public ArticleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an article id must not be blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an article id has at most " + MAX_LENGTH + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an article id must not hold control characters");
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
