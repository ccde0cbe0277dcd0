package citewire.hostile;

import citewire.ask.AnswerListener;
import citewire.ask.retrieve.ArticleView;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.ArticleVersion;
import citewire.domain.Question;
import citewire.domain.Story;
import citewire.domain.StoryId;
import citewire.frontend.discord.render.AnswerRenderer;
import citewire.frontend.discord.render.ArticleRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.render.StageRenderer;
import citewire.frontend.terminal.json.AnswerJson;
import citewire.frontend.terminal.json.ArticleJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.Request;
import citewire.frontend.terminal.text.AnswerText;
import citewire.frontend.terminal.text.ArticleText;
import citewire.frontend.terminal.text.DateText;
import citewire.frontend.terminal.text.Page;
import citewire.frontend.terminal.text.Palette;
import citewire.frontend.terminal.text.SourceLines;
import citewire.frontend.terminal.text.StreamedAnswer;
import citewire.state.ArticlePage;
import citewire.state.StoredArticle;
import citewire.words.Languages;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * All that a reader is sent of one answer.
 *
 * @param discord the payloads as they go to Discord: while it comes about, at last, and in plain words
 * @param terminal what is written to a terminal, in colours and without
 * @param json the line of {@code ask --json}
 */
record Shown(Answer answer, List<DataObject> discord, List<String> terminal, String json) {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    static Shown of(Question question, Answer answer, Heard heard) {
        var rendered = new AnswerRenderer(ZONE, Languages.english()).render(answer, question.text());
        var discord = new ArrayList<DataObject>();
        for (List<String> sentences : heard.versions) {
            discord.add(data(Rendered.content(new StageRenderer(ZONE, Languages.english()).render(sentences))));
        }
        discord.add(data(rendered.message()));
        discord.add(data(rendered.plainMessage()));
        var terminal = List.of(
                terminal(page -> text(page).print(answer), Palette.PLAIN),
                terminal(page -> text(page).print(answer), Palette.coloured()),
                terminal(page -> heard.versions.forEach(version -> streamed(page, version)), Palette.coloured()));
        return new Shown(answer, discord, terminal, json(question, answer));
    }

    private static DataObject data(MessageEditData message) {
        return message.toData();
    }

    private static void streamed(Page page, List<String> sentences) {
        var streamed = new StreamedAnswer(page, new DateText(ZONE));
        sentences.forEach(streamed::sentence);
        streamed.finish();
    }

    private static AnswerText text(Page page) {
        var dates = new DateText(ZONE);
        return new AnswerText(page, new SourceLines(page, dates, article -> "news/file.txt"), dates);
    }

    private static String terminal(Consumer<Page> print, Palette palette) {
        var bytes = new ByteArrayOutputStream();
        print.accept(new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), palette, 100));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String json(Question question, Answer answer) {
        var request = new Request(NullNode.getInstance(), question.text(), null, null, null, null, Set.of(), null);
        return line(new AnswerJson(ZONE).of(request, answer));
    }

    private static String line(ObjectNode json) {
        var bytes = new ByteArrayOutputStream();
        new JsonLines(new PrintStream(bytes, true, StandardCharsets.UTF_8)).write(json);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * All that a reader is sent who looks at an article.
     *
     * @param headers what is linked to
     */
    record Listed(List<ArticleHeader> headers, List<DataObject> discord, List<String> terminal, String json) {

        static Listed of(Article article) {
            var version =
                    new ArticleVersion(1, article.title(), article.header().published(), HostileCase.NOW);
            var stored = new StoredArticle(article, List.of(version, version), false, story(article));
            var page = new ArticlePage(List.of(article.header()), 1, 1, 1);
            var view = new ArticleView(stored, List.of(article.body()), List.of(article.header()));
            var renderer = new ArticleRenderer(ZONE, Languages.english());
            return new Listed(
                    List.of(article.header()),
                    List.of(
                            data(renderer.article(view, null).message()),
                            data(renderer.article(view, null).plainMessage()),
                            data(renderer.page(page, article.title()).message()),
                            data(renderer.page(page, article.title()).plainMessage())),
                    List.of(
                            Shown.terminal(shown -> articles(shown).article(stored), Palette.coloured()),
                            Shown.terminal(shown -> articles(shown).list(page), Palette.PLAIN)),
                    line(ArticleJson.of(stored)));
        }

        private static Story story(Article article) {
            var header = article.header();
            var copy = new ArticleHeader(
                    new ArticleId("copy"), header.title(), header.source(), header.url(), header.published());
            return new Story(new StoryId("story"), List.of(header, copy));
        }

        private static ArticleText articles(Page page) {
            var dates = new DateText(ZONE);
            return new ArticleText(page, new SourceLines(page, dates, id -> "news/file.txt"), dates);
        }
    }

    /** Every text in a payload. */
    static List<String> texts(Object json) {
        var texts = new ArrayList<String>();
        switch (json) {
            case DataObject object ->
                object.keys().forEach(key -> texts.addAll(texts(object.opt(key).orElse(""))));
            case DataArray array -> array.forEach(value -> texts.addAll(texts(value)));
            case java.util.Map<?, ?> map -> map.values().forEach(value -> texts.addAll(texts(value)));
            case java.util.Collection<?> list -> list.forEach(value -> texts.addAll(texts(value)));
            case null -> {}
            default -> texts.add(json.toString());
        }
        return texts;
    }

    /** The sentences of an answer after each that was added. */
    static final class Heard implements AnswerListener {

        private final List<List<String>> versions = new ArrayList<>();
        private final List<String> sentences = new ArrayList<>();

        @Override
        public void sentence(String sentence) {
            sentences.add(sentence);
            versions.add(List.copyOf(sentences));
        }

        @Override
        public void restarted() {
            sentences.clear();
        }

        /** All that was shown, also what was taken back. */
        List<String> everything() {
            return versions.stream().map(List::getLast).toList();
        }
    }
}
