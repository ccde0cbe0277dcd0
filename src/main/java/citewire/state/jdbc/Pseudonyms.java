package citewire.state.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The names of members in the store: HMAC-SHA-256 of their ids with a key of this store's own. */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Two members of a million meet with a chance of one in 10^26. */
    private static final int NAME_BYTES = 16;

    private final SecretKeySpec key;

    /** @param random makes the key where there is none yet; must not be foreseeable outside tests */
    Pseudonyms(Database database, RandomGenerator random) {
        this.key = new SecretKeySpec(key(database, random), ALGORITHM);
    }

    private static byte[] key(Database database, RandomGenerator random) {
        var known = database.read(
                "read the store's key",
                handle -> handle.createQuery("SELECT key FROM pseudonym_key")
                        .mapTo(byte[].class)
                        .findOne());
        return known.orElseGet(() -> database.write("make the store's key", handle -> {
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            handle.execute(
                    "INSERT INTO pseudonym_key (key) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM pseudonym_key)", fresh);
            return handle.createQuery("SELECT key FROM pseudonym_key")
                    .mapTo(byte[].class)
                    .one();
        }));
    }

    /** Empty for nobody. */
    String of(String member) {
        if (member.isEmpty()) {
            return "";
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "m" + HexFormat.of().formatHex(mac.doFinal(member.getBytes(UTF_8)), 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
