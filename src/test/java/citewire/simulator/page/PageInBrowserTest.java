package citewire.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.Browser;
import citewire.fixtures.ComponentBot;
import citewire.fixtures.DemoPage;
import citewire.fixtures.JdaLogs;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.OneBrowser;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Every kind of interaction on the page in a real Chromium, with a bot that uses them all. */
@Tag("slow")
@ExtendWith(OneBrowser.class)
class PageInBrowserTest {

    private static JdaLogs logs;
    private static DiscordSimulator simulator;
    private static ComponentBot bot;
    private static Browser browser;
    private static DemoPage page;

    @BeforeAll
    static void open(Browser shared) {
        browser = shared;
        page = new DemoPage(browser);
        logs = new JdaLogs();
        simulator = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC(), Backstage.NONE);
        bot = new ComponentBot(simulator);
    }

    @AfterAll
    static void close() {
        browser.open(URI.create("about:blank"));
        bot.close();
        simulator.close();
        logs.assertQuiet();
        logs.close();
    }

    @BeforeEach
    void openThePage() {
        page.open(simulator.pageUrl());
    }

    @AfterEach
    void nothingIsWrongOnTheConsole() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theSystemsThemeIsFollowed() {
        browser.prefer(Map.of("prefers-color-scheme", "light"));
        page.chooseTheme("system");
        browser.seeCss("html[data-theme=light]");
        browser.prefer(Map.of("prefers-color-scheme", "dark"));
        browser.seeCss("html[data-theme=dark]");
        page.chooseTheme("light");
        browser.seeCss("html[data-theme=light]");

        browser.open(simulator.pageUrl());

        browser.seeCss("html[data-theme=light] .window");
        browser.prefer(Map.of());
    }

    @Test
    void aThreadWithALongNameFitsANarrowWindow() {
        var mara = simulator.member("Mara");
        var message = mara.says(simulator.channel("general"), "About the launch");
        var thread = mara.opensThread(message, "Why was the Petrel-2 launch called off and when is it tried again");
        browser.click("channel-" + thread.name());

        browser.resize(420, 860);

        browser.awaitText(".chat-head h1", thread.name());
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.resize(1280, 900);
    }

    @Test
    void commandsGoByTheNamesThatTheyHaveInTheMembersLanguage() {
        page.speak("de");
        browser.click("composer-input");
        browser.type("/sa");
        browser.awaitText(".popup [role=option][aria-selected=true]", "/sag", "Wiederholt einen Text");
        browser.type(Keys.ENTER);
        browser.awaitText(".command-form", "/sag", "wort");

        var message = page.messageAfter(() -> browser.type("hallo", Keys.ENTER));

        reads(message, "hallo");
        assertThat(message.getText()).contains("nutzte\n/sag");
        page.speak("en-US");
        assertThat(message.getText()).contains("used\n/say");
    }

    @Test
    void aButtonEditsItsMessage() {
        var message = said("choose", "choose");

        message.findElement(By.cssSelector("button[aria-label=Next]")).click();

        reads(message, "page 2");
    }

    @Test
    void aMenuIsChosenFromWithTheKeyboard() {
        var message = said("choose", "choose");

        message.findElement(By.cssSelector("[data-testid=select-pick]")).click();
        browser.seeCss(".select-list");
        assertThat(page.barriers()).as("with a list open").isEmpty();
        browser.type(Keys.ARROW_DOWN, Keys.ENTER);

        reads(message, "picked [2]");
    }

    @Test
    void aSubcommandOfAGroupIsTypedAndItsPeopleRolesAndChannelsAreCompleted() {
        browser.click("composer-input");
        browser.type("/rule");
        browser.awaitText(".popup", "/rule list", "/rule for member");
        browser.type(" for member ");
        browser.see("command-option-who");
        assertThat(page.barriers()).as("with people to choose from").isEmpty();
        browser.type("the", Keys.ENTER);
        page.option("where", "gen");
        page.option("as", "Mod");

        var message = page.messageAfter(() -> browser.type(Keys.ENTER));

        reads(message, "rule for member [who=Theo, where=general, as=Moderator]");
        assertThat(message.getText()).contains("used\n/rule for member");
        browser.run("arguments[0].querySelector('details').open = true", message);
        assertThat(message.getText()).contains("@Theo", "#general", "@Moderator");
    }

    @Test
    void peopleRolesAndChannelsAreChosenFromSelects() {
        var message = said("name", "name them");
        assertThat(message.findElement(By.cssSelector("[data-testid=select-places]"))
                        .getText())
                .as("what is chosen from the start")
                .isEqualTo("general");

        page.choose(message, "roles", "Moderator");
        reads(message, "named [Moderator]");
        page.choose(message, "people", "Theo", "Citewire");
        browser.type(Keys.ESCAPE);
        reads(message, "named [Citewire, Theo]");
        page.choose(message, "anyone", "Mara");
        reads(message, "named [Mara]");
        page.choose(message, "places", "general");
        reads(message, "named []");
    }

    @Test
    void aSilentMessageIsMarkedAsOne() {
        var message = said("hush", "hushed");

        assertThat(message.findElement(By.cssSelector(".silent")).getDomAttribute("aria-label"))
                .isEqualTo("This was a @silent message.");
    }

    @Test
    void aFormIsFilledInAndSentAndItsPrivateAnswerDismissed() {
        var message = said("choose", "choose");
        message.findElement(By.cssSelector("button[aria-label=Report]")).click();
        browser.awaitText("[data-testid=modal]", "What is wrong?", "Words", "Source");
        assertThat(page.barriers()).as("with a form open").isEmpty();

        browser.see("modal-input-words").sendKeys("a false sentence");
        var answer = page.messageAfter(() -> browser.click("modal-submit"));

        reads(answer, "reported: a false sentence", "Only you can see this");
        answer.findElement(By.xpath(".//button[contains(., 'Dismiss')]")).click();
        browser.awaitGone("article.message.ephemeral");
    }

    @Test
    void aCommandOnAMessageIsFoundInItsMenu() {
        var message = page.messageAfter(() -> page.say("the ferry sails on Saturday"));
        new Actions(browser.driver()).contextClick(message).perform();

        var answer = page.messageAfter(
                () -> browser.seeCss("[data-testid='menu-app-Check this']").click());

        reads(answer, "checked: the ferry sails on Saturday");
    }

    @Test
    void anAnswerThatIsBeingThoughtAboutBecomesOneWithoutAnotherMessage() {
        var message = page.messageAfter(() -> page.run("think"));

        reads(message, "done");
        assertThat(message.getText()).doesNotContain("thinking");
    }

    @Test
    void aModeratorsCommandIsOfferedToModeratorsAlone() {
        browser.click("composer-input");
        browser.type("/pur");
        browser.awaitText(".popup", "No such command");
        browser.chord(Keys.CONTROL, "a");
        browser.type(Keys.BACK_SPACE);

        page.play("Theo");
        var answer = page.messageAfter(() -> page.run("purge"));

        reads(answer, "purged", "Only you can see this");
    }

    @Test
    void aModeratorDeletesWhatAMemberWrote() {
        var message = page.messageAfter(() -> page.say("buy my coins"));
        String id = String.valueOf(message.getDomAttribute("id"));
        page.play("Theo");

        page.tool(browser.seeCss("#" + id), "more");
        browser.click("menu-delete");
        browser.click("dialog-ok");

        browser.awaitGone("#" + id);
        assertThat(page.player()).isEqualTo("Theo (Moderator)");
    }

    @Test
    void aMenuIsWalkedAndClosedWithTheKeyboard() {
        var message = page.messageAfter(() -> page.say("walk here"));
        browser.click("composer-input");
        browser.type(Keys.ARROW_UP);
        browser.chord(Keys.SHIFT, Keys.F10);
        browser.see("menu-reply");
        assertThat(page.barriers()).as("with a menu open").isEmpty();
        browser.type(Keys.ESCAPE);
        browser.awaitGone("[data-testid=menu]");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo(message.getDomAttribute("id"));
    }

    @Test
    void markedTextKeepsTheBrowsersOwnMenuUnderThePointerAlone() {
        var message = page.messageAfter(() -> page.say("**mark these words**"));
        var words = message.findElement(By.cssSelector("strong"));
        browser.run("getSelection().selectAllChildren(arguments[0])", words);

        new Actions(browser.driver()).contextClick(words).perform();
        assertThat(browser.all("[data-testid=menu]")).isEmpty();
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        page.tool(message, "more");
        browser.click("menu-copy");

        browser.see("toast");
        assertThat(page.barriers()).as("with a toast").isEmpty();
    }

    @Test
    void thePopupsOverTheComposerShutNobodyOut() {
        browser.click("composer-input");
        browser.type("/");
        browser.seeCss(".popup [role=option][aria-selected=true]");
        assertThat(page.barriers()).as("with the commands").isEmpty();
        browser.type("say ");
        browser.see("command-option-text");
        assertThat(page.barriers()).as("with a command's form").isEmpty();
        browser.type(Keys.ESCAPE);
        browser.see("composer-input");
        browser.type("@");
        browser.see("mention-Citewire");
        assertThat(page.barriers()).as("with the members").isEmpty();
    }

    @Test
    void aMentionedBotIsSeenTypingUntilItReplies() {
        page.record(".typing-line");
        page.say("@Citewire are you there?");
        browser.awaitText("article.message[id]:last-of-type", "heard in general!");

        assertThat(page.recorded()).containsSubsequence("Citewire is typing…", "");
    }

    @Test
    void aPageWhoseSimulatorIsStartedAnewComesBackByItself() {
        int port;
        try (var first = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC(), Backstage.NONE)) {
            port = first.pageUrl().getPort();
            browser.open(first.pageUrl());
            page.play("Theo");
        }
        browser.awaitText("[data-testid=reconnecting]", "Trying again");
        assertThat(page.barriers()).as("without a connection").isEmpty();

        var options = SimulatorOptions.defaults().withPort(port);
        try (var second = JudgedDiscord.start(options, Clock.systemUTC(), Backstage.NONE)) {
            browser.awaitGone("[data-testid=reconnecting]");
            assertThat(page.player()).as("Theo's id was of the past run").isEqualTo("Mara (Member)");
            page.messageAfter(() -> page.say("back again"));
            assertThat(second.messages(second.channel("general"))).isNotEmpty();
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("WebSocket"));
            browser.open(URI.create("about:blank"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** and *it*            | <strong>bold</strong> and <em>it</em>",
                "__under__ ~~gone~~           | <u>under</u> <s>gone</s>",
                "`code **not bold**`          | <code>code **not bold**</code>",
                "\\*not italic\\*             | *not italic*",
                "-# small                     | <small>small</small>",
                "snake_case_name              | snake_case_name",
                "[ok](https://a.example/x)    | <a>ok</a>",
                "[bad](javascript:alert(1))   | [bad](javascript:alert(1))",
                "<https://a.example>          | <a>https://a.example</a>",
                "@everyone                    | @everyone",
                "<script>alert(1)</script>    | &lt;script&gt;alert(1)&lt;/script&gt;",
            })
    void markdownIsDrawnAsDiscordDrawsIt(String written, String drawn) {
        var message = page.messageAfter(() -> page.say(written));

        String html = String.valueOf(browser.run("""
                const copy = arguments[0].querySelector('.message-content').cloneNode(true);
                copy.querySelectorAll('*').forEach(each => [...each.attributes].forEach(it => each.removeAttribute(it.name)));
                return copy.innerHTML.replace(/<!--.*?-->/g, '').replace(/<\\/?(p|div|span)>/g, '').replace(/\\s+/g, ' ').trim();
                """, message));
        assertThat(html).isEqualTo(drawn);
    }

    @Test
    void anotherPersonsPageSeesWhatIsSaidAtOnceAndAfterAReload() {
        var message = page.messageAfter(() -> page.say("good morning"));
        String id = String.valueOf(message.getDomAttribute("id"));

        page.open(simulator.pageUrl());

        assertThat(browser.seeCss("#" + id).getText()).contains("good morning");
    }

    private WebElement said(String command, String words) {
        var message = page.messageAfter(() -> page.run(command));
        reads(message, words);
        return message;
    }

    private static void reads(WebElement message, String... words) {
        Supplier<String> text = message::getText;
        for (String word : words) {
            browser.until("to read " + word, () -> Optional.of(text.get()).filter(shown -> shown.contains(word)));
        }
    }
}
