package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;

import citewire.ask.Answerer;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Support;
import citewire.ask.check.Verdict;
import citewire.ask.check.rung.Check;
import citewire.domain.Article;
import citewire.fixtures.Passages;
import citewire.simulator.client.Member;
import citewire.simulator.world.Component;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** What members do with an answer that stands in a channel. */
final class Hands {

    private Hands() {}

    /** Keeps one sentence that cites {@code source}, and drops one. */
    static Answerer drafting(Article source) {
        var passage = Passages.whole(source);
        return (question, listener) -> {
            var support = new Support(1, passage, passage.sentences().subList(0, 1), 1);
            listener.checked(drafted("The ferry sails again."), new Verdict.Keep(List.of(support), "it says so"));
            listener.checked(
                    drafted("It carries 900 people."), new Verdict.Drop(Check.FIGURES, "900 is not in the passage"));
            return cited("The ferry sails again [1].", source);
        };
    }

    private static DraftSentence drafted(String text) {
        return new DraftSentence("", List.of(new DraftSentence.Part(text, List.of(1))));
    }

    /** An answer that is remembered, as it is some milliseconds after it is shown. */
    static Message asked(Newsroom newsroom, boolean hidden) {
        var options = Map.of("question", "Does the ferry sail?", "private", hidden);
        return remembered(newsroom, finished(newsroom.alice.slash(newsroom.general, "ask", options)));
    }

    static Message remembered(Newsroom newsroom, Message answer) {
        String guild = String.valueOf(newsroom.general.guildId());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !newsroom.state
                        .conversations()
                        .leadingTo(guild, answer.id(), 1)
                        .isEmpty());
        return answer;
    }

    /** The question that an answer shows where readers cannot see it. */
    static String heading(Message answer) {
        return answer.current().json().at("/embeds/0/author/name").asText();
    }

    static Component control(Message message, String label) {
        return message.current().components().stream()
                .filter(component -> component.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control " + label + " in " + message.current()));
    }

    static Interaction press(Member member, Message answer, String label) {
        return member.click(answer, control(answer, label).customId());
    }

    static Interaction choose(Member member, Message answer, String source) {
        return member.select(answer, control(answer, "Sources").customId(), List.of(source));
    }

    static Interaction followUp(Member member, Message answer, String text) {
        var opened = press(member, answer, "Follow up");
        opened.awaitModal(PATIENCE);
        return member.submitModal(opened, Map.of("text", text));
    }

    static Message behind(Member member, Message answer) {
        return finished(press(member, answer, "⋯"));
    }

    static Interaction retract(Member member, Message behind, String reason) {
        var opened = press(member, behind, "Retract");
        opened.awaitModal(PATIENCE);
        return member.submitModal(opened, Map.of("reason", reason));
    }
}
