package citewire.ingest.fetch;

/** How we name ourselves to sites, with a way to reach whoever runs us. */
final class UserAgent {

    private UserAgent() {}

    static String of(String contact) {
        return contact.isBlank()
                ? "Citewire/0.1 (self-hosted news reader; asks feeds at most every few minutes)"
                : "Citewire/0.1 (self-hosted news reader; +%s)".formatted(contact.replaceAll("[^\\x21-\\x7e]", ""));
    }
}
