package citewire.simulator.page;

import citewire.simulator.client.Member;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a reader does in the community, as the member they play. */
final class Acts {

    private static final int MESSAGE = 2000;
    private static final int THREAD_NAME = 100;

    /** As long as Discord waits for an acknowledgement. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** As Discord writes the languages of its clients, such as {@code de} and {@code en-US}. */
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(-[A-Z0-9]{2,3})?");

    private final World world;
    private final Cast cast;

    Acts(World world, Cast cast) {
        this.world = world;
        this.cast = cast;
    }

    Map<String, Function<Form, ObjectNode>> byPath() {
        return Map.of(
                "messages", this::says,
                "deletions", this::deletes,
                "threads", this::opensThread,
                "commands", this::commands,
                "autocomplete", this::completes,
                "context", this::onMessage,
                "components", this::uses,
                "modals", this::submits,
                "languages", this::speaks);
    }

    private ObjectNode says(Form form) {
        var member = member(form);
        var content = lengthy(form.text("content"), MESSAGE, "A message");
        var channel = channel(form);
        var replied = form.optional("replyTo").map(id -> message(form, channel, id));
        var said = replied.map(message -> member.repliesTo(message, content))
                .orElseGet(() -> member.says(channel, content));
        return Json.object().put("id", said.id());
    }

    private ObjectNode deletes(Form form) {
        member(form).deletes(message(form));
        return Json.object();
    }

    private ObjectNode opensThread(Form form) {
        var name = lengthy(form.text("name"), THREAD_NAME, "A thread's name");
        return Json.object()
                .put("id", member(form).opensThread(message(form), name).id());
    }

    private ObjectNode commands(Form form) {
        return started(member(form).slash(channel(form), form.text("command"), form.values("options")));
    }

    private ObjectNode completes(Form form) {
        var typing = member(form)
                .autocomplete(
                        channel(form),
                        form.text("command"),
                        form.text("option"),
                        form.text("partial"),
                        form.values("others"));
        var json = Json.object();
        var choices = json.putArray("choices");
        for (var choice : answered(typing).answer().path("choices")) {
            choices.addObject().put("name", choice.path("name").asText()).set("value", choice.path("value"));
        }
        return json;
    }

    private static Interaction answered(Interaction typing) {
        try {
            typing.awaitCallback(PATIENCE);
            return typing;
        } catch (IllegalStateException e) {
            throw Refusal.of(408, "The application did not respond.");
        }
    }

    private ObjectNode onMessage(Form form) {
        return started(member(form).onMessage(message(form), form.text("command")));
    }

    private ObjectNode uses(Form form) {
        var member = member(form);
        var message = message(form);
        var component = form.text("customId");
        return started(form.texts("values")
                .map(values -> member.select(message, component, values))
                .orElseGet(() -> member.click(message, component)));
    }

    private ObjectNode submits(Form form) {
        var member = member(form);
        var opener = world.interactions()
                .byId(form.text("interaction"))
                .filter(interaction -> interaction.act().user().equals(member.user()))
                .orElseThrow(() -> Refusal.notFound("There is no such form."));
        return started(member.submitModal(opener, form.values("values")));
    }

    private ObjectNode speaks(Form form) {
        var locale = form.text("locale");
        if (!LOCALE.matcher(locale).matches()) {
            throw Refusal.bad("No client speaks " + locale + ".");
        }
        member(form).speaking(locale);
        return Json.object();
    }

    private Member member(Form form) {
        return cast.member(cast.player(form.text("as")));
    }

    private Channel channel(Form form) {
        return world.directory()
                .channel(form.text("channel"))
                .filter(view(form)::sees)
                .orElseThrow(() -> Refusal.notFound("There is no such channel."));
    }

    private Message message(Form form) {
        return message(form, channel(form), form.text("message"));
    }

    private Message message(Form form, Channel channel, String id) {
        return world.messages()
                .find(channel.id(), id)
                .filter(view(form)::sees)
                .orElseThrow(() -> Refusal.notFound("There is no such message."));
    }

    private View view(Form form) {
        return new View(world, cast, cast.player(form.text("as")));
    }

    private static ObjectNode started(Interaction interaction) {
        return Json.object().put("interaction", interaction.id());
    }

    private static String lengthy(String text, int most, String what) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > most) {
            throw Refusal.bad(what + " has 1 to " + most + " characters.");
        }
        return text;
    }
}
