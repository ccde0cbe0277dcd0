package citewire.frontend.discord;

/** What a member wrote cannot be used; the message tells them why and what to write instead. */
final class WrongOption extends RuntimeException {
    WrongOption(String message) {
        super(message);
    }
}
