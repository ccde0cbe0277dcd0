package citewire.frontend.discord.reply;

import org.junit.jupiter.api.Test;

class ForwardingTargetTest {

    @Test
    void handsEveryWishOn() throws ReflectiveOperationException {
        HandedOn.everyWish(target -> (ForwardingTarget) () -> target);
    }
}
