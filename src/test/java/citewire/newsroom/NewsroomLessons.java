package citewire.newsroom;

import citewire.benchmarks.BenchQuestion;
import citewire.domain.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The newsroom in the form of the evaluation data, to learn from. */
public final class NewsroomLessons {

    private NewsroomLessons() {}

    /** Those that ask for one thing, and those that no article answers. */
    public static List<BenchQuestion> questions() {
        return NewsroomQuestion.all().stream()
                .filter(asked -> asked.question().conversation().isEmpty())
                .filter(asked -> !asked.answerable() || !asked.answers().isEmpty())
                .map(NewsroomLessons::lesson)
                .toList();
    }

    /** @param folder an empty one, to take them in */
    public static List<Article> articles(Path folder) {
        return NewsroomRun.articles(folder);
    }

    private static BenchQuestion lesson(NewsroomQuestion asked) {
        var question = asked.question();
        return new BenchQuestion(
                asked.id(),
                question.text(),
                asked.answerable() ? asked.kind() : "newsroom-unanswerable",
                asked.answers(),
                asked.gold(),
                Set.of(),
                question.at());
    }
}
