package citewire.eval;

import citewire.eval.question.KnownQuestion;

/** What is measured of a ranking; each from 0 to 1. */
public enum RetrievalMeasure {
    HIT_1("Hit@1"),
    HIT_4("Hit@4"),
    HIT_10("Hit@10"),
    MRR_10("MRR@10"),
    NDCG_10("nDCG@10"),
    ANSWER_1("AnsP@1"),
    ANSWER_4("AnsP@4"),
    ANSWER_10("AnsP@10"),
    FACTS_10("Facts@10");

    private final String label;

    RetrievalMeasure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** NaN where the question does not say what would be right. */
    public double of(KnownQuestion question, Judged judged) {
        return switch (this) {
            case HIT_1 -> hit(question, judged, 1);
            case HIT_4 -> hit(question, judged, 4);
            case HIT_10 -> hit(question, judged, 10);
            case MRR_10 -> hit(question, judged, 10) > 0 ? 1.0 / judged.articleRank() : hit(question, judged, 10);
            case NDCG_10 -> judged.ndcg();
            case ANSWER_1 -> answer(question, judged, 1);
            case ANSWER_4 -> answer(question, judged, 4);
            case ANSWER_10 -> answer(question, judged, 10);
            case FACTS_10 -> judged.facts();
        };
    }

    /** Whether a gold article is among the first {@code k} articles. */
    public static double hit(KnownQuestion question, Judged judged, int k) {
        return question.evidence().isEmpty() ? Double.NaN : within(judged.articleRank(), k);
    }

    /** Whether the answer stands in one of the first {@code k} passages. */
    public static double answer(KnownQuestion question, Judged judged, int k) {
        return question.answers().isEmpty() ? Double.NaN : within(judged.answerRank(), k);
    }

    private static double within(int rank, int k) {
        return rank >= 1 && rank <= k ? 1 : 0;
    }
}
