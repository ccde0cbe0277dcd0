package citewire.frontend.terminal.json;

import citewire.ask.replay.Again;
import citewire.ask.replay.Replayed;
import citewire.ask.replay.Since;
import citewire.domain.Answer;
import citewire.domain.kept.KeptAnswer;
import citewire.watch.QuoteFate;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The shape of an answer that was asked anew. */
public final class ReplayJson {

    private ReplayJson() {}

    public static ObjectNode of(Replayed replayed) {
        KeptAnswer given = replayed.given();
        var question = given.question();
        Answer answer = given.outcome() == null ? null : given.outcome().answer();
        var json = JsonLines.object()
                .put("answerId", given.id())
                .put("question", question.text())
                .put("searchedFor", question.searchedFor())
                .put("at", question.at().toString())
                .put("begun", given.making().begun().toString())
                .put("answer", answer == null ? null : answer.text())
                .put("drafter", answer == null ? null : answer.provenance().drafter());
        json.putNull("asOfThen").putNull("today").putNull("sentences").putNull("notAsked");
        again(json, replayed.again());
        since(json, replayed.since());
        return json;
    }

    private static void again(ObjectNode json, Again again) {
        switch (again) {
            case Again.Answered answered -> {
                json.set("asOfThen", asked(answered.then()));
                json.set("today", asked(answered.today()));
            }
            case Again.Rechecked rechecked -> {
                var sentences = json.putArray("sentences");
                rechecked
                        .sentences()
                        .forEach(sentence -> sentences
                                .addObject()
                                .put("text", sentence.given().text())
                                .put("then", sentence.given().verdict())
                                .put("stands", sentence.stands())
                                .put("reason", sentence.reason()));
            }
            case Again.NotPossible not -> json.put("notAsked", not.why());
        }
    }

    private static ObjectNode asked(Again.Asked asked) {
        return JsonLines.object()
                .put("same", asked.same())
                .put("answer", asked.answer().text());
    }

    private static void since(ObjectNode json, Since since) {
        json.putObject("articles")
                .put("came", since.came())
                .put("changed", since.changed())
                .put("withdrawn", since.left());
        var cited = json.putArray("cited");
        since.cited().forEach(one -> cited.add(cited(one)));
        var settings = json.putArray("settings");
        since.settings()
                .forEach(setting -> settings.addObject()
                        .put("key", setting.key())
                        .put("then", setting.then())
                        .put("now", setting.now()));
    }

    private static ObjectNode cited(Since.Cited cited) {
        var json = JsonLines.object()
                .put("n", cited.citation().n())
                .put("articleId", cited.citation().article().id().value())
                .put("title", cited.citation().article().title())
                .put("versionThen", cited.versionThen())
                .put("versionNow", cited.versionNow());
        var quotes = json.putArray("quotes");
        cited.quotes()
                .forEach(quote -> quotes.addObject()
                        .put("quote", quote.text())
                        .put("fate", name(quote.fate()))
                        .put("now", now(quote.fate())));
        return json;
    }

    private static String name(QuoteFate fate) {
        return switch (fate) {
            case QuoteFate.Stands stands -> "stands";
            case QuoteFate.Changed changed -> "changed";
            case QuoteFate.Gone gone -> "gone";
            case QuoteFate.Withdrawn withdrawn -> "withdrawn";
        };
    }

    private static @Nullable String now(QuoteFate fate) {
        return fate instanceof QuoteFate.Changed changed ? changed.now() : null;
    }
}
