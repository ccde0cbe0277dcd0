package citewire.state;

import java.util.function.UnaryOperator;

/** When hosts may be asked, for all who ask them. */
public interface HostTimes {

    /**
     * Changes a host's time; nobody else does so in between.
     *
     * @return what it was before
     */
    HostTime change(String host, UnaryOperator<HostTime> change);
}
