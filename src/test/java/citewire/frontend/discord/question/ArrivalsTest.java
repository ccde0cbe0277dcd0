package citewire.frontend.discord.question;

import citewire.frontend.discord.reply.HandedOn;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void handsEveryWishOnToTheMessageThatHasNoTextYet() throws ReflectiveOperationException {
        HandedOn.everyWish(new Arrivals()::unseen);
    }
}
