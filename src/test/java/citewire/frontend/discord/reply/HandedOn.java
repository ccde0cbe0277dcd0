package citewire.frontend.discord.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** Asks for all that a target can be asked for, so that no wish may stay with the one that stands before it. */
public final class HandedOn {

    private static final MessageEditData MESSAGE = MessageEditData.fromContent("Searching…");
    private static final BooleanSupplier WANTED = mock(BooleanSupplier.class);
    private static final Optional<StandingMessage> STANDING = Optional.of(mock(StandingMessage.class));

    private HandedOn() {}

    /** @param before puts a target before another */
    public static void everyWish(Function<ReplyTarget, ReplyTarget> before) throws ReflectiveOperationException {
        for (Method wish : ReplyTarget.class.getMethods()) {
            var target =
                    mock(ReplyTarget.class, call -> example(call.getMethod().getReturnType()));
            Object answer = ask(before.apply(target), wish);

            // shown whenever that may be is shown, too
            var heard = mockingDetails(target).getInvocations().stream()
                    .filter(call -> call.getMethod().getName().equals(wish.getName()))
                    .findFirst();
            assertThat(heard).as("%s is handed on", wish).isPresent();
            var words = Arrays.stream(wish.getParameterTypes()).map(HandedOn::example);
            assertThat(heard.get().getArguments()).as("%s", wish).startsWith(words.toArray());
            assertThat(answer).as("%s", wish).isEqualTo(example(wish.getReturnType()));
        }
    }

    private static @Nullable Object ask(ReplyTarget target, Method wish) throws ReflectiveOperationException {
        var words = Arrays.stream(wish.getParameterTypes()).map(HandedOn::example);
        try {
            return wish.invoke(target, words.toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError(wish + " failed", e.getCause());
        }
    }

    private static @Nullable Object example(Class<?> type) {
        return type == MessageEditData.class
                ? MESSAGE
                : type == BooleanSupplier.class
                        ? WANTED
                        : type == Optional.class ? STANDING : type == String.class ? "m1" : null;
    }
}
