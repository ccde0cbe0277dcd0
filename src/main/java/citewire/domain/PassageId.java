package citewire.domain;

/** An article's id and the passage's place in it, counted from 0, written {@code id#ordinal}. */
public record PassageId(ArticleId article, int ordinal) {

    @Override
    public String toString() {
        return article + "#" + ordinal;
    }
}
