package citewire.report;

import citewire.model.budget.Account;
import citewire.state.StoredFeed;
import citewire.state.report.ReportStore.Counts;
import java.time.LocalDate;
import java.util.List;

/**
 * Some days, as the owner is told of them.
 *
 * @param to the last day
 * @param topics words of questions that the articles did not answer, those of most members first
 * @param dead feeds that are given up, or have failed for days
 */
public record WeeklyReport(
        LocalDate from, LocalDate to, Counts counts, List<Topic> topics, List<StoredFeed> dead, Account cost) {

    public WeeklyReport {
        topics = List.copyOf(topics);
        dead = List.copyOf(dead);
    }

    /**
     * A word that several members asked about in vain.
     *
     * @param members how many, at least two
     */
    public record Topic(String word, int members) {}

    /** Whether there is nothing that anybody would want to know. */
    public boolean empty() {
        return counts.asked() == 0
                && counts.notHelpful() == 0
                && dead.isEmpty()
                && cost.lines().isEmpty();
    }
}
