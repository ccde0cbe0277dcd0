package citewire.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ComponentBot;
import citewire.fixtures.JdaLogs;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.PageClient;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a reader does on the page, from the request to what every page is told, with a real bot in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageActsTest {

    private final JdaLogs logs = new JdaLogs();
    private final DiscordSimulator simulator =
            JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC(), Backstage.NONE);
    private final ComponentBot bot = new ComponentBot(simulator);
    private final PageClient mara = new PageClient(simulator.pageUrl(), null);
    private final PageClient theo = new PageClient(simulator.pageUrl(), mara.user("Theo"));
    private final String general = mara.channel("general");

    @AfterEach
    void allConforms() {
        logs.assertQuiet();
    }

    @AfterAll
    void close() {
        mara.close();
        theo.close();
        bot.close();
        simulator.close();
        logs.close();
    }

    @Test
    void aCommandIsAnsweredBeforeEveryPage() {
        var id = mara.act(
                        "commands",
                        "{'channel':'%s','command':'say','options':{'text':'ha','times':2}}".formatted(general))
                .json()
                .path("interaction")
                .asText();

        var answer = mara.messageSaying("haha");

        assertThat(answer.path("interaction").toString()).isEqualTo("""
                {"id":"%s","kind":"COMMAND","name":"say","onMessage":false,"userId":"%s",\
                "options":[{"name":"text","type":3,"value":"ha"},{"name":"times","type":4,"value":2}]}""".formatted(id, mara.me()));
        assertThat(mara.next(acknowledges(id)).path("callback").asText()).isEqualTo("REPLY");
        assertThat(theo.messageSaying("haha")).isEqualTo(answer);
    }

    @Test
    void aDeferredAnswerLoadsAndIsFilledIn() {
        command("think");

        assertThat(mara.message(message -> message.path("loading").asBoolean())
                        .at("/interaction/name")
                        .asText())
                .isEqualTo("think");
        mara.messageSaying("first");
        mara.messageSaying("second");
        var done = mara.message(
                message -> message.at("/json/embeds/0/description").asText().equals("done"));
        assertThat(done.path("loading").asBoolean()).isFalse();
    }

    @Test
    void anEphemeralAnswerIsSeenByWhoAskedAlone() {
        command("whisper");
        var whispered = mara.messageSaying("just for you");
        mara.act("messages", "{'channel':'%s','content':'after the whisper'}".formatted(general));
        theo.messageSaying("after the whisper");

        assertThat(whispered.path("ephemeral").asBoolean()).isTrue();
        assertThat(theo.heard().toString()).doesNotContain("just for you");
        assertThat(theo.act("deletions", on(whispered))).isEqualTo(missing("message"));
        try (var again = new PageClient(simulator.pageUrl(), mara.me());
                var other = new PageClient(simulator.pageUrl(), theo.me())) {
            assertThat(again.state().toString()).contains("just for you");
            assertThat(other.state().toString()).doesNotContain("just for you");
        }
    }

    @Test
    void anOptionIsCompleted() {
        var answer = mara.act(
                "autocomplete",
                "{'channel':'%s','command':'find','option':'title','partial':'se','others':{}}".formatted(general));

        assertThat(answer.json().toString()).isEqualTo("""
                {"choices":[{"name":"se one","value":"1"}]}""");
    }

    @Test
    void aButtonTurnsThePage() {
        var offered = offered();

        mara.act("components", on(offered).replace("}", ",'customId':'next','values':null}"));

        assertThat(mara.messageSaying("page 2").path("id")).isEqualTo(offered.path("id"));
    }

    @Test
    void aMenuIsChosenFrom() {
        var offered = offered();
        var menu = on(offered).replace("}", ",'customId':'pick','values':['%s']}");

        assertThat(mara.act("components", menu.formatted("3")).status()).isEqualTo(400);
        mara.act("components", menu.formatted("2"));

        assertThat(mara.messageSaying("picked [2]").path("id")).isEqualTo(offered.path("id"));
    }

    @Test
    void aFormIsOpenedToWhoAskedAndSent() {
        var button = mara.act("components", on(offered()).replace("}", ",'customId':'report','values':null}"));
        var opener = button.json().path("interaction").asText();
        var form = mara.next(acknowledges(opener)).path("modal");
        var filled = "{'interaction':'%s','values':{'words':'%s','source':''}}";

        assertThat(form.path("customId").asText()).isEqualTo("report-form");
        assertThat(form.path("title").asText()).isEqualTo("What is wrong?");
        assertThat(form.path("components").get(0).at("/component/custom_id").asText())
                .isEqualTo("words");
        assertThat(theo.act("modals", filled.formatted(opener, "not mine")).status())
                .isEqualTo(404);
        assertThat(mara.act("modals", filled.formatted(opener, "")).error()).contains("words");
        mara.act("modals", filled.formatted(opener, "a wrong date"));
        var said = mara.messageSaying("reported: a wrong date");
        assertThat(said.path("ephemeral").asBoolean()).isTrue();
        assertThat(said.at("/interaction/kind").asText()).isEqualTo("MODAL");
        assertThat(said.at("/interaction/name").asText()).isEqualTo("report-form");
    }

    @Test
    void aMessageIsCheckedFromItsMenu() {
        mara.act("messages", "{'channel':'%s','content':'They met in Seoul.'}".formatted(general));
        var said = mara.messageSaying("They met in Seoul.");

        theo.act("context", on(said).replace("}", ",'command':'Check this'}"));

        mara.messageSaying("checked: They met in Seoul.");
        assertThat(theo.act("context", on(said).replace("}", ",'command':'say'}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMentionIsRepliedToWhereverItStands() {
        var thread = threadOn("the start of a thread", "Talk");
        for (var place : List.of(general, thread, mara.directChannel())) {
            mara.act(
                    "messages",
                    "{'channel':'%s','content':'<@%s> hi','replyTo':null}".formatted(place, mara.user("Citewire")));

            var answer =
                    mara.message(message -> message.at("/json/content").asText().startsWith("heard in")
                            && message.at("/json/content").asText().endsWith("!")
                            && message.at("/json/channel_id").asText().equals(place));
            assertThat(answer.at("/json/referenced_message/author/username").asText())
                    .isEqualTo("Mara");
        }
        assertThat(theo.heard().toString()).doesNotContain(mara.directChannel());
    }

    private String threadOn(String content, String name) {
        mara.act("messages", "{'channel':'%s','content':'%s'}".formatted(general, content));
        var start = mara.message(message -> message.at("/json/content").asText().equals(content));
        var opened = mara.act("threads", on(start).replace("}", ",'name':'%s'}".formatted(name)));
        assertThat(opened.json().path("id")).isEqualTo(start.path("id"));
        var told = mara.next(push -> push.path("type").asText().equals("channel"));
        assertThat(told.at("/channel/kind").asText()).isEqualTo("thread");
        assertThat(told.at("/channel/parentId").asText()).isEqualTo(general);
        assertThat(mara.messageSaying(content).at("/json/thread/name").asText()).isEqualTo(name);
        assertThat(mara.act("threads", on(start).replace("}", ",'name':'again'}"))
                        .error())
                .contains("has a thread already");
        return start.path("id").asText();
    }

    @Test
    void aModeratorDeletesAnyMessageAMemberTheirOwn() {
        theo.act("messages", "{'channel':'%s','content':'by Theo'}".formatted(general));
        mara.act("messages", "{'channel':'%s','content':'by Mara'}".formatted(general));
        var his = mara.messageSaying("by Theo");
        var hers = mara.messageSaying("by Mara");

        assertThat(mara.act("deletions", on(his)).status()).isEqualTo(400);
        assertThat(theo.act("deletions", on(hers)).status()).isEqualTo(200);

        var gone = mara.next(push -> push.path("type").asText().equals("deleted"));
        assertThat(gone.path("id")).isEqualTo(hers.path("id"));
        assertThat(theo.act("deletions", on(hers))).isEqualTo(missing("message"));
    }

    @Test
    void aCommandIsOfferedToWhoMayUseItAlone() {
        assertThat(names(mara.state())).contains("say", "Check this").doesNotContain("purge");
        assertThat(names(theo.state())).contains("purge");

        assertThat(mara.act("commands", "{'channel':'%s','command':'purge','options':{}}".formatted(general))
                        .error())
                .isEqualTo("Mara cannot use the command purge here");
        assertThat(mara.act(
                                "commands",
                                "{'channel':'%s','command':'think','options':{}}".formatted(mara.directChannel()))
                        .status())
                .isEqualTo(400);
        theo.act("commands", "{'channel':'%s','command':'purge','options':{}}".formatted(general));
        theo.messageSaying("purged");
    }

    @Test
    void whatAClientWouldNotSendIsRefusedWithASentence() {
        assertThat(mara.act("messages", "{'channel':'1','content':'x'}")).isEqualTo(missing("channel"));
        assertThat(mara.act("messages", "{'channel':'%s','content':' '}".formatted(general))
                        .error())
                .isEqualTo("A message has 1 to 2000 characters.");
        assertThat(mara.act("messages", "{'channel':'%s'}".formatted(general)).error())
                .isEqualTo("The text \"content\" is missing.");
        assertThat(mara.act("commands", "{'channel':'%s','command':'say','options':{}}".formatted(general))
                        .error())
                .isEqualTo("/say needs the option text");
        assertThat(mara.act(
                                "commands",
                                "{'channel':'%s','command':'say','options':{'text':'a','times':'often'}}"
                                        .formatted(general))
                        .status())
                .isEqualTo(400);
        assertThat(mara.act("messages", "{'channel':'%s','content':'x'}".formatted(theo.directChannel())))
                .isEqualTo(missing("channel"));
    }

    private JsonNode offered() {
        command("choose");
        return mara.messageSaying("choose");
    }

    private void command(String name) {
        mara.act("commands", "{'channel':'%s','command':'%s','options':{}}".formatted(general, name));
    }

    private static String on(JsonNode message) {
        return "{'channel':'%s','message':'%s'}"
                .formatted(
                        message.at("/json/channel_id").asText(),
                        message.path("id").asText());
    }

    private static List<String> names(JsonNode state) {
        return state.path("commands").findValuesAsText("name");
    }

    private static PageClient.Answer missing(String what) {
        return new PageClient.Answer(404, Json.object().put("error", "There is no such " + what + "."));
    }

    private static Predicate<JsonNode> acknowledges(String id) {
        return push -> push.path("type").asText().equals("interaction")
                && push.path("id").asText().equals(id);
    }
}
