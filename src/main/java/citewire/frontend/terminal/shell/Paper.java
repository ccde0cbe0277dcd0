package citewire.frontend.terminal.shell;

import citewire.frontend.terminal.text.AnswerText;
import citewire.frontend.terminal.text.ArticleText;
import citewire.frontend.terminal.text.DateText;
import citewire.frontend.terminal.text.FeedText;
import citewire.frontend.terminal.text.Page;
import citewire.frontend.terminal.text.Palette;
import citewire.frontend.terminal.text.SourceLines;
import citewire.frontend.terminal.workspace.Workspace;

/** All that writes for a person on one console. */
public record Paper(Page page, DateText dates, SourceLines sources, AnswerText answers, ArticleText articles) {

    public static Paper of(Console console, Workspace workspace) {
        var page = page(console);
        var dates = new DateText(workspace.zone());
        var sources = new SourceLines(
                page,
                dates,
                id -> workspace
                        .articles()
                        .find(id)
                        .map(stored -> stored.article().origin())
                        .orElse(null));
        return new Paper(
                page, dates, sources, new AnswerText(page, sources, dates), new ArticleText(page, sources, dates));
    }

    public static FeedText feeds(Console console, Workspace workspace) {
        return new FeedText(page(console), new DateText(workspace.zone()));
    }

    public static Page page(Console console) {
        return new Page(console.out(), console.colours() ? Palette.coloured() : Palette.PLAIN, console.width());
    }
}
