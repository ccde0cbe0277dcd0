package citewire.backup;

/** A backup that could not be made or put back; the message says why and what to do. What was there before is as it was. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
