package citewire.frontend.terminal.question;

import citewire.ask.explain.Explanation;
import citewire.ask.explain.QuoteInContext;
import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Question;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.domain.Turn;
import citewire.frontend.terminal.article.ArticlesCommand;
import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.text.AnswerText;
import citewire.frontend.terminal.text.CleanText;
import citewire.frontend.terminal.text.WhyText;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.state.ArticleQuery;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation in the terminal: questions are answered in the light of the earlier ones, /commands look around. */
public final class ChatSession {

    private static final Logger log = LoggerFactory.getLogger(ChatSession.class);

    /** A follow-up refers to what was just said; older turns only mislead. */
    private static final int TURNS = 6;

    private static final String PROMPT = "ask> ";

    private static final String HELP = """
            Ask about the news, or:
              /articles [about]   lists the articles, newest first or by what they are about
              /article N|ID       shows an article of the last list or answer in full
              /sources            shows what the last answer quotes
              /why [N]            shows how the last answer came about, or where source N says so
              /help               shows this
              /quit               leaves (as does Ctrl-D)
            """;

    private final Workspace workspace;
    private final Paper paper;
    private final Asking asking;
    private final List<Turn> turns = new ArrayList<>();
    private List<Citation> citations = List.of();
    private String last = "";
    private List<ArticleHeader> numbered = List.of();

    public ChatSession(Console console, Workspace workspace) {
        this.workspace = workspace;
        this.paper = Paper.of(console, workspace);
        this.asking = new Asking(paper, workspace.answerer(), console.live());
    }

    void run(ChatLines lines) {
        greet();
        String line = lines.next(PROMPT);
        while (line != null && !line.strip().equals("/quit")) {
            reply(CleanText.line(line));
            line = lines.next(PROMPT);
        }
    }

    private void greet() {
        var coverage = workspace.articles().coverage(Reader.OWNER);
        if (coverage.articles() == 0) {
            paper.page().text("There are no articles yet: citewire ingest FILE takes some in.");
            return;
        }
        paper.page().text("I have read %s. Ask me about the news, or type /help.".formatted(AnswerText.read(coverage)));
        for (var article : workspace.find(null, query(2)).articles()) {
            paper.page().faint("For example: what is known about “%s”?".formatted(CleanText.line(article.title())));
        }
        paper.page().blank();
    }

    private void reply(String line) {
        if (line.isEmpty()) {
            return;
        }
        try {
            if (line.startsWith("/")) {
                command(line);
            } else {
                ask(line);
            }
        } catch (RuntimeException e) {
            log.error("the chat could not answer a line", e);
            paper.page()
                    .text(
                            "",
                            "That went wrong: " + CleanText.line(String.valueOf(e.getMessage())),
                            paper.page().palette()::bad);
        }
        paper.page().blank();
    }

    private void command(String line) {
        int blank = line.indexOf(' ');
        String name = blank < 0 ? line : line.substring(0, blank);
        String argument = blank < 0 ? "" : line.substring(blank + 1).strip();
        switch (name) {
            case "/articles" -> articles(argument);
            case "/article" -> article(argument);
            case "/sources" -> sources();
            case "/why" -> why(argument);
            case "/help" -> paper.page().raw(HELP);
            default -> paper.page().text("There is no " + name + "; /help tells what there is.");
        }
    }

    private void ask(String text) {
        if (text.length() > Question.MAX_LENGTH) {
            paper.page().text("A question has at most %,d characters.".formatted(Question.MAX_LENGTH));
            return;
        }
        var question = new Question(text, workspace.clock().instant(), Scope.EVERYTHING, turns);
        remember(text, asking.ask(question));
    }

    private void remember(String text, Answer answer) {
        last = answer.provenance().id();
        citations = answer instanceof Answer.Cited cited ? cited.citations() : List.of();
        numbered = switch (answer) {
            case Answer.Cited cited ->
                cited.citations().stream().map(Citation::article).toList();
            case Answer.Declined declined -> declined.nearest();
            case Answer.Chat chat -> List.of();
            case Answer.Failed failed -> List.of();
        };
        turns.add(new Turn(
                text,
                citations.stream().map(citation -> citation.article().title()).toList()));
        if (turns.size() > TURNS) {
            turns.removeFirst();
        }
    }

    private void articles(String about) {
        var page = workspace.find(about.isEmpty() ? null : about, query(ArticlesCommand.PAGE_SIZE));
        numbered = page.articles();
        paper.articles().list(page);
    }

    private static ArticleQuery query(int size) {
        return new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 1, size);
    }

    private void article(String wanted) {
        if (wanted.isEmpty()) {
            paper.page().text("Which one? /article 1 shows the first of the last list, /article ID any.");
            return;
        }
        try {
            workspace
                    .articles()
                    .find(id(wanted))
                    .ifPresentOrElse(
                            paper.articles()::article, () -> paper.page().text("There is no article " + wanted + "."));
        } catch (IllegalArgumentException e) {
            paper.page().text("That is no article's id: " + e.getMessage() + ".");
        }
    }

    private ArticleId id(String wanted) {
        boolean number = wanted.matches("\\d{1,3}") && Integer.parseInt(wanted) >= 1;
        return number && Integer.parseInt(wanted) <= numbered.size()
                ? numbered.get(Integer.parseInt(wanted) - 1).id()
                : new ArticleId(wanted);
    }

    private void sources() {
        if (citations.isEmpty()) {
            paper.page().text("The last answer quotes nothing; ask something first.");
        }
        paper.answers().citations(citations);
    }

    private void why(String number) {
        if (last.isEmpty()) {
            paper.page().text("There is no answer yet; ask something first.");
            return;
        }
        var explanations = workspace.explanations();
        explanations
                .of(last)
                .ifPresentOrElse(
                        why -> show(why, explanations.quotes(why), number),
                        () -> paper.page().text("That is no longer known."));
    }

    private void show(Explanation why, List<QuoteInContext> quotes, String number) {
        var text = new WhyText(paper.page(), paper.dates());
        if (number.isEmpty()) {
            text.print(why, quotes);
            return;
        }
        var wanted = quotes.stream()
                .filter(quote -> String.valueOf(quote.n()).equals(number))
                .toList();
        if (wanted.isEmpty()) {
            paper.page().text("The last answer has no source " + number + ".");
        }
        text.quotes(wanted);
    }
}
