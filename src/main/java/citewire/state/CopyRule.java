package citewire.state;

import citewire.domain.Article;

/** Tells copies of one story from different articles. */
@FunctionalInterface
public interface CopyRule {

    /** Knows no copies. */
    CopyRule NONE = article -> new Reading() {
        @Override
        public long[] keys() {
            return new long[0];
        }

        @Override
        public boolean isCopy(Article other) {
            return false;
        }
    };

    Reading read(Article article);

    /** An article as its copies are looked for. */
    interface Reading {

        /** Copies have at least one of these in common, and different articles seldom have. They are kept for good. */
        long[] keys();

        boolean isCopy(Article other);
    }
}
