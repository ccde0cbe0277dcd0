package citewire.state;

import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.ShownAt;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Answers that were given, for as long as they are kept. */
public interface AnswerStore {

    /**
     * Takes answers in, all of them or, when it throws, none; one with a known id takes the other's place.
     *
     * @param life after which an answer is forgotten, counted from when it was begun
     */
    void keep(Collection<KeptAnswer> answers, Duration life);

    /** Tells where an answer stands; nothing happens where it is not kept. */
    void shown(String id, ShownAt place);

    /** Empty for an id that never was, and for an answer that has expired. */
    Optional<KeptAnswer> find(String id);
}
