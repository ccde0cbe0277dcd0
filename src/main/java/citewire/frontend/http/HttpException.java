package citewire.frontend.http;

/** The health endpoint cannot be served. */
public final class HttpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HttpException(String message, Throwable cause) {
        super(message, cause);
    }
}
