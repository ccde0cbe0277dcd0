package citewire.frontend.discord.admin;

import citewire.state.guild.AccessRule.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** What an admin can say of a place, a role or a member; to clear takes back what was said. */
final class Rules {

    private static final String CLEAR = "clear";

    private Rules() {}

    static List<Choice> choices() {
        return Stream.concat(Arrays.stream(Verdict.values()).map(Rules::name), Stream.of(CLEAR))
                .map(name -> new Choice(name, name))
                .toList();
    }

    /** Empty for what clears. */
    static Optional<Verdict> read(String choice) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> name(verdict).equals(choice))
                .findFirst();
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
