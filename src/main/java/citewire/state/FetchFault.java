package citewire.state;

/**
 * What went wrong on the way from the network to the store.
 *
 * @param stage the step that failed ("resolve", "status", "parse" …)
 * @param severity whether time alone may mend it ("passing", "lasting", "gone", "refused")
 * @param cause in words
 */
public record FetchFault(String stage, String severity, String cause) {}
