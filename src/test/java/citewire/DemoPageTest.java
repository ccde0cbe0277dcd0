package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.Browser;
import citewire.fixtures.DemoPage;
import citewire.fixtures.JdaLogs;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.OneBrowser;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Progress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A newcomer's ways through the demo: the whole bot, and its page in a real Chromium. */
@Tag("slow")
@ExtendWith(OneBrowser.class)
class DemoPageTest {

    private static final String TURNOUT = "What was the turnout in the harbour council election?";

    private static JdaLogs jda;
    private static Demo demo;
    private static Browser browser;
    private static DemoPage page;

    @BeforeAll
    static void open(Browser shared) {
        browser = shared;
        page = new DemoPage(browser);
        jda = new JdaLogs();
        var environment = Map.of(
                "CITEWIRE_DATA",
                System.getProperty("citewire.build", "target") + "/demo",
                "CITEWIRE_EMBEDDING_ENABLED",
                "false",
                "CITEWIRE_MODEL_PROVIDER",
                "openai",
                "CITEWIRE_MODEL_BASE_URL",
                "http://127.0.0.1:1/v1",
                "CITEWIRE_MODEL_NAME",
                "my-own-model");
        var settings = Settings.load(new GlobalOptions(null, null, "warn"), environment);
        demo = Demo.open(settings, new DemoOptions("127.0.0.1", 0, List.of()), Shutdown.listening());
        JudgedDiscord.judging(demo.discord());
        demo.awaitArticles(Progress.NONE);
    }

    @AfterAll
    static void close() {
        browser.open(URI.create("about:blank"));
        if (demo != null) {
            assertThat(demo.discord().pings()).as("nobody is pinged").isEmpty();
            demo.close();
        }
        jda.assertQuiet();
        jda.close();
    }

    @BeforeEach
    void openThePage() {
        browser.resize(1280, 900);
        browser.inZone("");
        browser.prefer(Map.of());
        demo.discord().model().switchOn();
        page.open(demo.page());
        page.useModel("quotes");
    }

    @AfterEach
    void nothingIsWrongOnTheConsole() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSuggestedQuestionIsAnsweredWithItsSources() {
        browser.click("channel-Citewire");
        browser.see("suggestion");

        var answer = page.answerTo(
                () -> browser.all("[data-testid=suggestion]").getFirst().click());

        assertThat(answer.getText())
                .contains("percent", "[1]", "Harbour Ledger", "harbour-ledger.example")
                .contains("Mara", "used", "/ask", "Citewire", "APP");
        var source = answer.findElement(By.cssSelector("a[href^='/press/']"));
        assertThat(source.getDomAttribute("rel")).contains("noopener", "noreferrer");
        String address = String.valueOf(source.getDomAttribute("href"));
        browser.inNewWindow(
                source::click,
                () -> browser.until(
                        address,
                        () -> Optional.ofNullable(browser.driver().getCurrentUrl())
                                .filter(shown -> shown.endsWith(address))));
    }

    @Test
    void theBotSpeaksTheLanguageThatTheMembersClientIsSetTo() {
        page.goTo("general");
        page.speak("de");
        assertThat(page.barriers()).isEmpty();

        var told = page.messageAfter(() -> page.run("datenschutz"));

        browser.until(
                "what is kept", () -> Optional.of(told.getText()).filter(text -> text.contains("Discord-Kennung")));
        assertThat(told.getText()).contains("nutzte\n/datenschutz", "Nur du kannst das sehen");
        browser.click("composer-input");
        browser.type("/art");
        browser.awaitText(".popup", "/artikelliste", "/artikel");
    }

    @Test
    void aSourceIsReadUnderItsAnswerAndAFollowUpAskedInAForm() {
        browser.click("channel-general");
        var answer = page.answerTo(() -> page.command("ask", TURNOUT));

        answer.findElement(By.cssSelector("[data-testid^='select-answer:SOURCES']"))
                .click();
        var evidence = page.messageAfter(() -> browser.seeCss(".select-list li").click());
        browser.until("the quote", () -> Optional.of(evidence.getText()).filter(text -> text.contains("“")));
        assertThat(evidence.getText()).contains("[1]", "Only you can see this");

        answer.findElement(By.cssSelector("[data-testid^='button-answer:MORE']"))
                .click();
        browser.awaitText("main", "How this answer came about", "Answer anew");

        answer.findElement(By.cssSelector("[data-testid^='button-answer:FOLLOW']"))
                .click();
        browser.see("modal-input-text").sendKeys("And four years before?");
        var followed = page.answerTo(() -> browser.click("modal-submit"));
        assertThat(followed.getText()).contains("And four years before?");
    }

    @Test
    void aCommandIsTypedWithTheKeyboardAlone() {
        browser.click("composer-input");
        browser.type("/as");
        browser.awaitText(".popup [role=option][aria-selected=true]", "/ask");
        browser.type(Keys.ENTER);
        browser.see("command-option-question");
        browser.type(Keys.ENTER);
        browser.awaitText(".command-error", "required");

        var answer = page.answerTo(() -> browser.type("Why was the Petrel-2 launch called off?", Keys.ENTER));

        assertThat(answer.getText()).contains("valve", "[1]");
    }

    @Test
    void titlesAreCompletedAndThePickedArticleOpens() {
        var card = cardOfTheNightTram();

        assertThat(card.getText()).contains("Ormsholt will have a night tram", "The Ormsholt Courier");
    }

    @Test
    void theListOfArticlesIsTurnedByItsButtons() {
        var list = page.answerTo(() -> page.run("articles"));
        assertThat(list.getText()).contains("Page 1 of", "64 articles");
        String first = list.getText();

        button(list, "Older").click();
        browser.until("the second page", () -> Optional.of(list.getText()).filter(text -> text.contains("Page 2 of")));
        assertThat(list.getText()).isNotEqualTo(first);
        button(list, "Newer").click();
        browser.until("the first page", () -> Optional.of(list.getText()).filter(text -> text.contains("Page 1 of")));
    }

    @Test
    void aMentionIsAnsweredAndAReplyToTheAnswerFollowsItUp() {
        page.useModel("scripted-honest");
        var answer = page.answerTo(() -> page.say("@Citewire who won the Aldra Prize?"));
        assertThat(answer.getText()).contains("Nerys Valdane", "@Mara", "scripted-honest");

        page.tool(answer, "reply");
        browser.awaitText(".reply-bar", "Replying to", "Citewire");
        page.record("article.message[id] .message-main");
        var followUp = page.answerTo(() -> page.say("Which novels were in the running for it?"));
        assertThat(followUp.getText()).contains("[1]");
        assertThat(page.recorded())
                .as("looks on the way")
                .anyMatch(look -> look.contains("Searching"))
                .anyMatch(look -> look.contains("[1]") && !look.contains("Written by"));
        page.lookBehind(followUp);
        browser.awaitText("[data-testid=panel] .facts", "Searched for", "Aldra", "Prize");
    }

    @Test
    void aPrivateAnswerIsSeenByNobodyElse() {
        browser.click("composer-input");
        browser.type("/ask ");
        browser.see("command-option-question");
        browser.type("Who won the rowing?", Keys.TAB);
        browser.click("option-more");
        browser.click("optional-private");
        browser.see("command-option-private");
        browser.type("t", Keys.ENTER);
        var answer = page.answerTo(() -> browser.type(Keys.ENTER));
        assertThat(answer.getText()).contains("Only you can see this");
        String id = String.valueOf(answer.getDomAttribute("id"));

        page.play("Theo");

        assertThat(browser.all("#" + id)).isEmpty();
    }

    @Test
    void aThreadIsOpenedOnAMessageAndAskedIn() {
        var message = page.messageAfter(() -> page.say("Did anybody follow the count?"));
        page.tool(message, "more");
        browser.click("menu-thread");
        browser.see("thread-name").clear();
        assertThat(page.barriers()).as("with a dialog").isEmpty();
        browser.see("thread-name").sendKeys("turnout", Keys.ENTER);

        page.goTo("turnout");
        browser.awaitText(".welcome", "turnout");
        var inThread = page.answerTo(() -> page.say("@Citewire who leads Open Quay?"));

        assertThat(inThread.getText()).contains("[1]");
    }

    @Test
    void aServerIsSetUpByItsModerator() {
        page.play("Theo");
        var setup = page.messageAfter(() -> page.run("setup"));

        page.choose(setup, "setup-admin-channel", "general");
        browser.until(
                "the channel to be kept", () -> Optional.of(setup.getText()).filter(text -> text.contains("#general")));
        browser.click("composer-input");
        browser.type("/settings change ");
        browser.see("command-option-language");
        browser.type("Engl", Keys.ENTER);
        page.messageAfter(() -> browser.type(Keys.ENTER));
        var settings = page.messageAfter(() -> page.run("settings show"));

        assertThat(settings.getText()).contains("#general", "English", "Only you can see this");
    }

    @Test
    void whatIsBehindAnAnswerShowsWhyItSaysSoAndWhatWentOverTheWire() {
        var answer = page.answerTo(() -> page.command("ask", "Has the boil notice in Tarnwick been lifted?"));
        page.lookBehind(answer);

        browser.awaitText("[data-testid=panel]", "Answered", "in quotes", "Confidence", "Passages found", "cited");
        browser.click("tab-wire");
        browser.awaitText(
                "[data-testid=panel]",
                "INTERACTION_CREATE",
                "POST",
                "/callback",
                "PATCH",
                "/messages/@original",
                "200");
        browser.see("wire-0").findElement(By.cssSelector("summary")).click();
        browser.awaitText("[data-testid=wire-0]", "Has the boil notice in Tarnwick been lifted?");
        assertThat(browser.see("panel").getText())
                .doesNotContain(demo.discord().options().bot().token());
        assertThat(page.barriers()).as("on the wire").isEmpty();
        browser.click("tab-why");
        browser.see("passage-1").findElement(By.cssSelector("summary")).click();
        assertThat(page.barriers()).as("why this answer").isEmpty();

        browser.open(demo.page());
        browser.see("panel");
    }

    @Test
    void theFalseSentenceOfAModelThatLiesIsDropped() {
        page.useModel("scripted-liar");
        var answer = page.answerTo(() -> page.command("ask", "How many homes lost power in storm Ysolde?"));
        page.lookBehind(answer);

        browser.awaitText("[data-testid=sentence-drop]", "Dropped");
        String dropped = browser.seeCss("[data-testid=sentence-drop] del").getText();
        String kept = browser.awaitText("[data-testid=sentence-keep]", "Kept")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(dropped).isNotBlank();
        assertThat(answer.getText()).contains("scripted-liar", kept).doesNotContain(dropped);
        assertThat(page.barriers()).as("with a dropped sentence").isEmpty();
    }

    @Test
    void theBotComesBackAfterItsSocketWasCut() {
        browser.click("trouble-cut-socket");
        browser.awaitText("[data-testid=last-note]", "resumed");

        var answer = page.answerTo(() -> page.command("ask", TURNOUT));

        assertThat(answer.getText()).contains("[1]");
    }

    @Test
    void theBotWaitsWhereDiscordSaysItAsksTooOften() {
        browser.click("trouble-rate-limit");
        browser.awaitText("[data-testid=last-note]", "429");

        var answer = page.answerTo(() -> page.command("ask", TURNOUT));

        assertThat(answer.getText()).contains("[1]");
        browser.awaitText("[data-testid=last-note]", "tried again");
    }

    @Test
    void ownersMayPutTheirOwnModelBehindTheBot() {
        browser.awaitText("label:has([data-testid=model-own])", "my-own-model");
        page.useModel("own");

        var answer = page.answerTo(() -> page.command("ask", TURNOUT));

        assertThat(answer.getText()).as("nobody serves that model").contains("percent", "[1]");
    }

    @Test
    void quotesTakeOverWhileTheModelIsDown() {
        page.useModel("scripted-honest");
        browser.click("trouble-model-down");
        browser.awaitText("[data-testid=last-note]", "503");

        var quoted = page.answerTo(() -> page.command("ask", TURNOUT));
        assertThat(quoted.getText()).contains("percent", "[1]").doesNotContain("scripted-honest");
        page.lookBehind(quoted);
        browser.awaitText("[data-testid=panel]", "The model failed, so quotes took over.");

        browser.click("trouble-model-down");
        browser.awaitText("[data-testid=last-note]", "up again");
    }

    @Test
    void aCorrectionThatIsPublishedChangesTheAnswer() {
        browser.click("trouble-correction");
        browser.awaitText("[data-testid=last-note]", "correction");

        var answer = page.answerTo(() -> page.command("ask", TURNOUT));

        assertThat(answer.getText()).contains("45.3 percent");
    }

    @Test
    void timesAreToldInTheReadersZone() {
        String id = String.valueOf(cardOfTheNightTram().getDomAttribute("id"));
        browser.inZone("Asia/Tokyo");
        page.open(demo.page());
        String tokyo = stamp(browser.seeCss("#" + id));
        browser.inZone("America/New_York");
        page.open(demo.page());

        assertThat(stamp(browser.seeCss("#" + id))).isNotEqualTo(tokyo);
    }

    @Test
    void nobodyIsShutOutWideOrNarrow() {
        assertThat(page.barriers()).as("wide").isEmpty();
        browser.resize(500, 850);
        browser.see("drawer");
        assertThat(page.barriers()).as("narrow").isEmpty();
        browser.click("drawer");
        browser.seeCss(".left-open");
        assertThat(page.barriers()).as("narrow, with the drawer open").isEmpty();
        browser.type(Keys.ESCAPE);
        browser.awaitGone(".left-open");
    }

    private static WebElement cardOfTheNightTram() {
        browser.click("composer-input");
        browser.type("/article ");
        browser.see("command-option-title");
        browser.type("Night");
        browser.awaitText(".popup [role=option]", "Ormsholt will have a night tram");
        return page.answerTo(() -> browser.type(Keys.ENTER, Keys.ENTER));
    }

    private static WebElement button(WebElement message, String label) {
        var css = By.cssSelector("button[aria-label='" + label + "']");
        return browser.until(label, () -> message.findElements(css).stream().findFirst());
    }

    private static String stamp(WebElement answer) {
        return answer.findElement(By.cssSelector(".embed-fields time, .embed-fields .stamp"))
                .getText();
    }
}
