package citewire.frontend.terminal.workspace;

import citewire.eval.exam.Examinee;
import java.net.URI;
import java.util.List;

/** Where the exam is taken: the lying model is served while it is open. */
public interface ExamRoom extends AutoCloseable {

    /** Where another bot finds the exam. */
    URI address();

    /** Citewire as it is, Citewire without its check, and what people would use instead. */
    List<Examinee> examinees();

    /** Returns when the process is told to end. */
    void awaitEnd();

    @Override
    void close();
}
