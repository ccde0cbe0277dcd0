package citewire.ask.draft;

import citewire.model.call.ModelFault;

/** The model broke off or never began. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ModelFault fault;

    public ModelException(ModelFault fault) {
        super(fault.reason());
        this.fault = fault;
    }

    public ModelFault fault() {
        return fault;
    }
}
