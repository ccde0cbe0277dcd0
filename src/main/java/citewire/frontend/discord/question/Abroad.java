package citewire.frontend.discord.question;

import citewire.frontend.discord.reply.StandingMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest answers that stand where the bot is not, as long as Discord lets it change them. */
final class Abroad {

    /** Discord's quarter of an hour, less what the way there may take. */
    private static final Duration TOKEN = Duration.ofMinutes(14);

    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final Map<String, Reachable> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reachable> eldest) {
            return size() > REMEMBERED;
        }
    };

    Abroad(Clock clock) {
        this.clock = clock;
    }

    private record Reachable(StandingMessage message, Instant until) {}

    /** @param asked when the interaction began that it answers */
    synchronized void keep(String answer, Instant asked, StandingMessage message) {
        answers.values().removeIf(kept -> !clock.instant().isBefore(kept.until()));
        answers.put(answer, new Reachable(message, asked.plus(TOKEN)));
    }

    /** Empty once it is out of reach. */
    synchronized Optional<StandingMessage> find(String answer) {
        return Optional.ofNullable(answers.get(answer))
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Reachable::message);
    }
}
