package citewire.pictures;

import citewire.fixtures.Browser;
import citewire.fixtures.ChildProcess;
import citewire.fixtures.DemoPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Takes every picture of the papers from the real demo, on dark and on light. */
public final class Pictures {

    private static final String QUESTION = "Why was the Petrel-2 launch called off?";
    private static final Duration FRAME = Duration.ofMillis(150);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Path folder;
    private final String theme;
    private final Browser browser;
    private final DemoPage page;

    private Pictures(Path folder, String theme, Browser browser) {
        this.folder = folder;
        this.theme = theme;
        this.browser = browser;
        this.page = new DemoPage(browser);
    }

    /** @param arguments the folder of the pictures, and {@code owner} for those of the owner's way alone */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        boolean ownersAlone = List.of(arguments).contains("owner");
        for (String theme : List.of("dark", "light")) {
            var work = Files.createTempDirectory("citewire-pictures");
            try (var demo = ChildProcess.citewire(work, Map.of(), "demo", "--port", "0");
                    var browser = Browser.start()) {
                String line = demo.awaitLine("Citewire in a simulated Discord: ");
                var pictures = new Pictures(folder, theme, browser);
                pictures.open(URI.create(line.substring(line.indexOf("http"))));
                pictures.ownersWay();
                if (!ownersAlone) {
                    pictures.readme();
                }
                demo.terminate();
                demo.exitCode();
            }
        }
    }

    private void open(URI address) {
        browser.resize(1280, 900);
        page.open(address);
        page.chooseTheme(theme);
    }

    /** What an owner sees who has just invited the bot. */
    private void ownersWay() {
        page.useModel("quotes");
        page.play("Theo");
        var setup = page.messageAfter(() -> page.run("setup"));
        await(setup, ".select-box");
        save("setup", only(setup));
        page.play("Mara");
        var answer = page.answerTo(() -> page.command("ask", QUESTION));
        await(answer, ".select-box");
        save("asked", only(answer));
        await(answer, ".select-box").click();
        var source = page.messageAfter(() -> browser.seeCss(".select-list li").click());
        browser.until(
                "the passage",
                () -> Optional.of(source).filter(shown -> !shown.getText().contains("is thinking")));
        save("source", only(source));
        page.play("Theo");
        save("status", only(page.messageAfter(() -> page.run("status"))));
        page.play("Mara");
    }

    private void readme() {
        streamed();
        why();
        articles();
    }

    /** A question being typed, and its answer coming sentence by sentence. */
    private void streamed() {
        browser.click("model-scripted-honest");
        browser.awaitText("[data-testid=last-note]", "Scripted");
        browser.click("channel-Citewire");
        browser.click("composer-input");
        var film = new AnimatedPicture();
        browser.type("/ask ");
        browser.see("command-option-question");
        for (String word : QUESTION.splitWithDelimiters("(?<= )", 0)) {
            browser.type(word);
            film.add(channel(), FRAME);
        }
        browser.type(Keys.ENTER);
        while (browser.all("article.message .embed").isEmpty()) {
            film.add(channel(), FRAME);
            LockSupport.parkNanos(FRAME.toNanos());
        }
        film.add(channel(), LAST);
        film.write(folder.resolve("streamed-" + theme + ".png"));
    }

    private void why() {
        browser.click("channel-general");
        browser.click("model-scripted-liar");
        browser.awaitText("[data-testid=last-note]", "lies");
        WebElement answer = page.answerTo(() -> page.command("ask", "How many homes lost power in storm Ysolde?"));
        page.lookBehind(answer);
        browser.awaitText("[data-testid=sentence-drop]", "Dropped");
        browser.awaitText("[data-testid=panel]", "Answered");
        save("why", picture());
        browser.click("panel-toggle");
        browser.click("model-quotes");
    }

    private void articles() {
        page.answerTo(() -> page.command("articles", "ferry"));
        save("articles", picture());
    }

    /** The channel alone, without what stands beside it. */
    private BufferedImage channel() {
        var main = browser.seeCss("main").getRect();
        return picture().getSubimage(main.x, main.y, main.width, main.height);
    }

    private WebElement await(WebElement message, String css) {
        return browser.until(
                css, () -> message.findElements(By.cssSelector(css)).stream().findFirst());
    }

    /** A message alone. */
    private BufferedImage only(WebElement message) {
        browser.run("arguments[0].scrollIntoView({block: 'end'})", message);
        // under the pointer it would show its tools
        new Actions(browser.driver())
                .moveToElement(browser.see("composer-input"))
                .perform();
        var place = message.getRect();
        return picture().getSubimage(place.x, place.y, place.width, place.height);
    }

    private BufferedImage picture() {
        try {
            return ImageIO.read(new ByteArrayInputStream(browser.picture()));
        } catch (IOException e) {
            throw new UncheckedIOException("the browser's picture cannot be read", e);
        }
    }

    private void save(String name, BufferedImage picture) {
        Path file = folder.resolve(name + "-" + theme + ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
