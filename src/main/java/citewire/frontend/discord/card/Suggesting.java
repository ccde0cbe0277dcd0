package citewire.frontend.discord.card;

import citewire.ask.explain.Explanation;
import citewire.ask.question.time.AskedLanguage;
import citewire.ask.suggest.NextQuestions;
import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.frontend.discord.render.Markdown;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import citewire.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Proposes behind an answer what to ask next, and asks it. */
final class Suggesting {

    private static final String ACTION = "answer-next";

    /** Answers whose proposals are remembered, for each language: to find them takes some searches. */
    private static final int REMEMBERED = 200;

    private final ComponentStore components;
    private final NextQuestions next;
    private final Answering answering;
    private final Aside aside;
    private final Map<String, List<String>> proposed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Suggesting(CardParts parts, Answering answering, Aside aside) {
        this.components = parts.components();
        this.next = parts.next();
        this.answering = answering;
        this.aside = aside;
    }

    /**
     * A button for each question.
     *
     * @param id of the answer's component
     */
    List<Button> offered(ButtonInteractionEvent event, Card card, String id, Explanation why, Words words) {
        return proposed(event, card, why, words).stream()
                .map(question -> Button.primary(
                        Control.NEXT.on(components.keep(component(event, card, id + " " + question))),
                        Markdown.plain(question)))
                .toList();
    }

    /** What is to be said of the questions: that some are in another language than who reads them. */
    static List<String> notes(List<Button> questions, Words words) {
        String own = words.locale().getLanguage();
        boolean foreign = questions.stream()
                .map(Button::getLabel)
                .anyMatch(label -> !AskedLanguage.of(label).getLanguage().equals(own));
        return foreign ? List.of(words.text("why.next.foreign")) : List.of();
    }

    private static Component component(ButtonInteractionEvent event, Card card, String payload) {
        var place = card.place();
        return new Component(
                ACTION, payload, place.guild(), place.channel(), event.getUser().getId());
    }

    private List<String> proposed(ButtonInteractionEvent event, Card card, Explanation why, Words words) {
        String key = card.answer() + " " + words.locale().toLanguageTag();
        synchronized (proposed) {
            var known = proposed.get(key);
            if (known != null) {
                return known;
            }
        }
        var outcome = why.answer().outcome();
        if (outcome == null) {
            return List.of();
        }
        var asker = new Asker(card.place().guild(), event.getUser().getId());
        var asked = new Question(
                why.answer().question().searchedFor(),
                event.getTimeCreated().toInstant(),
                Scope.EVERYTHING,
                List.of(),
                asker,
                words.locale(),
                why.answer().question().zone());
        var found = next.after(outcome.answer(), asked);
        synchronized (proposed) {
            proposed.put(key, found);
        }
        return found;
    }

    void press(ButtonInteractionEvent event, Control.Used used) {
        var component = components
                .find(used.id())
                .filter(kept -> kept.action().equals(ACTION))
                .filter(kept -> kept.user().equals(event.getUser().getId()));
        var payload = component.map(kept -> kept.payload().split(" ", 2));
        var card = payload.flatMap(parts -> components.find(parts[0]))
                .flatMap(Card::of)
                .filter(found -> found.place().holds(event));
        if (card.isEmpty()) {
            aside.tell(event, "card.expired");
        } else {
            answering.next(event, card.get(), payload.orElseThrow()[1]);
        }
    }
}
