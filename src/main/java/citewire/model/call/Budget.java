package citewire.model.call;

import citewire.domain.Question;

/** Says what each answer may use of the chat models. Asked by many threads. */
public interface Budget {

    /** Lets every answer use what it needs. */
    Budget UNLIMITED = question -> Allowance.FULL;

    /** For one answer; called once, before the first model is. */
    Allowance allow(Question question);
}
