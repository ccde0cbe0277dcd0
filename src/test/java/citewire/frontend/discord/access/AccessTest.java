package citewire.frontend.discord.access;

import static citewire.state.guild.AccessRule.Subject.MEMBER;
import static citewire.state.guild.AccessRule.Subject.PLACE;
import static citewire.state.guild.AccessRule.Subject.ROLE;
import static citewire.state.guild.AccessRule.Verdict.ALLOW;
import static citewire.state.guild.AccessRule.Verdict.BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.frontend.discord.access.Access.Refusal;
import citewire.state.guild.AccessRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final List<String> THREAD = List.of("thread", "channel", "category");

    private static Optional<Refusal> refuses(List<String> places, List<String> roles, AccessRule... rules) {
        return new Access(List.of(rules)).refuses(places, roles, "me");
    }

    @Test
    void withoutARuleEverybodyMayAskEverywhere() {
        assertThat(refuses(THREAD, List.of())).isEmpty();
    }

    @Test
    void theNearestPlaceDecides() {
        var category = new AccessRule(PLACE, "category", BLOCK);
        var channel = new AccessRule(PLACE, "channel", ALLOW);
        var thread = new AccessRule(PLACE, "thread", BLOCK);

        assertThat(refuses(THREAD, List.of(), category)).contains(Refusal.PLACE);
        assertThat(refuses(THREAD, List.of(), category, channel)).isEmpty();
        assertThat(refuses(THREAD, List.of(), category, channel, thread)).contains(Refusal.PLACE);
        assertThat(refuses(List.of("channel", "category"), List.of(), category, channel, thread))
                .isEmpty();
    }

    @Test
    void wherePlacesAreAllowedTheOthersAreNot() {
        var allowed = new AccessRule(PLACE, "category", ALLOW);

        assertThat(refuses(THREAD, List.of(), allowed)).isEmpty();
        assertThat(refuses(List.of("elsewhere"), List.of(), allowed)).contains(Refusal.PLACE);
    }

    @Test
    void aBlockedRoleWinsOverAnAllowedOneAndTheMembersOwnRuleOverBoth() {
        var allowed = new AccessRule(ROLE, "writers", ALLOW);
        var blocked = new AccessRule(ROLE, "muted", BLOCK);

        assertThat(refuses(THREAD, List.of("writers"), allowed, blocked)).isEmpty();
        assertThat(refuses(THREAD, List.of("writers", "muted"), allowed, blocked))
                .contains(Refusal.PERSON);
        assertThat(refuses(THREAD, List.of("readers"), allowed, blocked)).contains(Refusal.PERSON);
        assertThat(refuses(THREAD, List.of("muted"), blocked, new AccessRule(MEMBER, "me", ALLOW)))
                .isEmpty();
        assertThat(refuses(THREAD, List.of("writers"), allowed, new AccessRule(MEMBER, "me", BLOCK)))
                .contains(Refusal.PERSON);
        assertThat(refuses(THREAD, List.of("readers"), new AccessRule(MEMBER, "you", BLOCK)))
                .isEmpty();
    }
}
