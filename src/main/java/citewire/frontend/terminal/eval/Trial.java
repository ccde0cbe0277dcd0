package citewire.frontend.terminal.eval;

import citewire.eval.Evaluation;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.workspace.Apart;
import java.util.List;
import java.util.function.Function;

/** An evaluation of what is made of a corpus, in a house of its own that is searched by words alone. */
record Trial(RootCommand root) {

    /** Takes the corpus in, and closes the house once the work on it is done. */
    <T> T on(List<String> corpus, Function<Evaluation, T> work) {
        try (var folder = EvalFolder.of(root.data());
                var workspace = root.openApart(new Apart(folder.path(), Apart.Search.WORDS));
                var bar = new EvalBar(root.console())) {
            new Intake(workspace, root.console()).of(corpus, bar);
            return work.apply(new Evaluation(workspace.subject(), System::nanoTime, bar));
        }
    }
}
