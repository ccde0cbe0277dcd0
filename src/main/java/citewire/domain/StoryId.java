package citewire.domain;

/** The name of a story; it stays for as long as the first of its articles does. */
public record StoryId(String value) {

    public StoryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a story id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
