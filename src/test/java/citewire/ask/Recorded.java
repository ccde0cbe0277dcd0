package citewire.ask;

import citewire.ask.draft.Evidence;
import citewire.ask.retrieve.Ranking;
import java.util.ArrayList;
import java.util.List;

/** What a reader saw while an answer came about. */
final class Recorded implements AnswerListener {

    final List<Stage> stages = new ArrayList<>();
    final List<String> sentences = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    int restarts;

    @Override
    public void stage(Stage stage) {
        stages.add(stage);
    }

    @Override
    public void searched(String text, Ranking ranking, Evidence chosen) {
        evidence.add(chosen);
    }

    @Override
    public void sentence(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void restarted() {
        restarts++;
        sentences.clear();
    }
}
