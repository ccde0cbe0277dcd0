package citewire.ask.check;

import citewire.ask.check.rung.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a draft's sentence. */
public sealed interface Verdict {

    /** Why, for the log. */
    String reason();

    /** The check it failed; null where it passed them all. */
    default @Nullable Check failed() {
        return null;
    }

    /** The passages that bear the sentence out, each once, in the order they are cited; empty when it is dropped. */
    List<Support> supports();

    /**
     * The passages that hold its facts and few of its words, so that it is in doubt whether they bear it out; empty where
     * the check is sure.
     */
    default List<Support> doubtful() {
        return List.of();
    }

    /** The same verdict on fewer passages. */
    default Verdict with(List<Support> fewer) {
        return switch (this) {
            case Keep keep -> new Keep(fewer, keep.reason());
            case Recite recite -> new Recite(fewer, recite.reason());
            case Mark mark -> new Mark(fewer, mark.failed(), mark.reason());
            case Drop drop -> drop;
        };
    }

    /** Shown with the citations it came with, less those that do not bear it out. */
    record Keep(List<Support> supports, String reason) implements Verdict {
        public Keep {
            supports = List.copyOf(supports);
        }
    }

    /** Shown with a citation of a passage that bears it out better than what it cited. */
    record Recite(List<Support> supports, String reason) implements Verdict {
        public Recite {
            supports = List.copyOf(supports);
        }
    }

    /**
     * Shown with a word of caution: every fact is there, but the sentence says more than its passage does, or a later
     * report tells it otherwise.
     */
    record Mark(List<Support> supports, Check failed, String reason) implements Verdict {
        public Mark {
            supports = List.copyOf(supports);
        }

        @Override
        public List<Support> doubtful() {
            return failed == Check.WORDS ? supports : List.of();
        }
    }

    /** Not shown. */
    record Drop(Check failed, String reason, List<Support> doubtful) implements Verdict {
        public Drop {
            doubtful = List.copyOf(doubtful);
        }

        /** Without a doubt. */
        public Drop(Check failed, String reason) {
            this(failed, reason, List.of());
        }

        @Override
        public List<Support> supports() {
            return List.of();
        }
    }
}
