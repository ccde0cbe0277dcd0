package citewire.state;

import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.ShownAt;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that were given, for as long as they are kept. */
public interface AnswerStore {

    /**
     * Takes answers in, all of them or, when it throws, none; one with a known id takes the other's place.
     *
     * @param life after which an answer is forgotten, counted from when it was begun
     */
    void keep(Collection<KeptAnswer> answers, Duration life);

    /** Tells who asked, so that a member can be forgotten; it is not told again. Nothing happens where it is not kept. */
    void askedBy(String id, String member);

    /**
     * Tells where an answer stands; nothing happens where it is not kept.
     *
     * @param place null where no message shows it any more
     */
    void shown(String id, @Nullable ShownAt place);

    /** Notes that an answer for one member is shown to all; false where that was noted before, or it is not kept. */
    boolean share(String id);

    /**
     * Cited articles that changed or left since the answers that cite them were compared with them; the newest answers first.
     *
     * @param since answers that were begun earlier are left out, as are those that no message shows
     */
    List<ChangedSource> changedSources(Instant since, int limit);

    /**
     * Notes that an answer was compared with a changed article, and what is told of it.
     *
     * @return false where somebody else has noted so before
     */
    boolean compared(ChangedSource source, String told);

    /** Takes back what {@link #compared} noted, as it could not be told. */
    void notCompared(ChangedSource source);

    /** Empty for an id that never was, and for an answer that has expired. */
    Optional<KeptAnswer> find(String id);
}
