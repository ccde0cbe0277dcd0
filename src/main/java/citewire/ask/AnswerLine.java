package citewire.ask;

import citewire.domain.Answer;

/** What the log says of an answer: how it ended, who wrote it and how long it took, and nothing of what was asked. */
final class AnswerLine {

    private AnswerLine() {}

    static String of(Answer answer) {
        var made = answer.provenance();
        return "%s by %s after %d ms"
                .formatted(ended(answer), made.drafter(), made.elapsed().toMillis());
    }

    private static String ended(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited ->
                "Answered with %d citations".formatted(cited.citations().size());
            case Answer.Chat chat -> "Answered with a word of the bot's own";
            case Answer.Declined declined -> declined(declined);
            case Answer.Failed failed -> "Failed";
        };
    }

    private static String declined(Answer.Declined answer) {
        int unread = answer.searched().unread();
        return "Declined (%s%s)"
                .formatted(answer.reason(), unread == 0 ? "" : ", %d articles not searchable yet".formatted(unread));
    }
}
