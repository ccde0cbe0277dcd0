package citewire.state;

import citewire.domain.Audience;
import java.net.URI;

/** Names a feed that is followed: two audiences may follow the same address, each for itself. */
public record FeedKey(Audience audience, URI address) {

    /** Of a feed that is followed for everybody. */
    public static FeedKey shared(URI address) {
        return new FeedKey(Audience.SHARED, address);
    }

    @Override
    public String toString() {
        return audience.isShared() ? address.toString() : address + " (" + audience + ")";
    }
}
