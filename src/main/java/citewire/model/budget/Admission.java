package citewire.model.budget;

import citewire.domain.Refusal;
import citewire.model.call.Permit;

/** Whether a model may be called. */
public sealed interface Admission {

    /** @param permit to be settled once the call has ended, well or not */
    record Granted(Permit permit) implements Admission {}

    record Refused(Refusal refusal) implements Admission {}
}
