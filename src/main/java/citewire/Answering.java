package citewire;

import citewire.ask.Answerer;
import citewire.config.Config;

/** How questions are answered now: the settings that hold and the path that is wired by them, exchanged as one. */
final class Answering {

    private volatile Now now;

    private record Now(Config config, AskPath path) {}

    Answering(Config config, AskParts parts) {
        now = new Now(config, new AskPath(config, parts));
    }

    Config config() {
        return now.config();
    }

    AskPath path() {
        return now.path();
    }

    /** Answers each question by the path of its beginning. */
    Answerer answerer() {
        return (question, listener) -> path().answerer().answer(question, listener);
    }

    /** A path that is wired by other settings, which nobody asks yet. */
    AskPath wired(Config changed) {
        return path().with(changed);
    }

    /** Answers by other settings from the next question on. */
    void take(Config changed, AskPath wired) {
        now = new Now(changed, wired);
    }
}
