package citewire.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and a password for one site, as the owner has them.
 *
 * @param host in lower case
 * @param port to which alone they are sent
 */
public record Login(String host, int port, String user, Secret password) {

    private static final int HTTPS = 443;

    /** The host is what follows the last @, so that a password may hold one. */
    private static final Pattern ENTRY = Pattern.compile("([^\\s:]+):(\\S+)@([^\\s@/:]+)(?::(\\d{1,5}))?");

    /** From {@code user:password@host}, where HTTPS is meant, or {@code user:password@host:port}; empty where it is neither. */
    public static Optional<Login> of(String entry) {
        Matcher login = ENTRY.matcher(entry);
        return login.matches()
                ? Optional.of(new Login(
                        login.group(3).toLowerCase(Locale.ROOT),
                        login.group(4) == null ? HTTPS : Integer.parseInt(login.group(4)),
                        login.group(1),
                        new Secret(login.group(2))))
                : Optional.empty();
    }
}
