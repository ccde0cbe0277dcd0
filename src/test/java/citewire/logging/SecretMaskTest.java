package citewire.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    // made up, in the shape of the real ones; joined here so that no scanner takes them for real
    private static final String TOKEN =
            "MTE5ODYyMjQ4MzQ3MTkyNTI0OA" + ".Cl2FMQ." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs8abcdef";

    @Test
    void hidesADiscordTokenAnywhere() {
        assertThat(shapes().mask("login with " + TOKEN + " failed")).isEqualTo("login with *** failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization: Bot abcdefghijklmnopqrstuv | Authorization: Bot ***",
                "Bearer abcdefghijklmnopqrstuv, again | Bearer ***, again",
                "key sk-abcdefgh12345678 is wrong | key *** is wrong",
                "?key=AIzaSyA1234567890abcdefghijklmn | ?key=***",
                "x-goog-api-key: abcdef123456 | x-goog-api-key: ***",
                "api_key=abcdef123456&x=1 | api_key=***&x=1",
                "\"apiKey\":\"abcdef123456\" | \"apiKey\":\"***\"",
                "POST /interactions/42/aW50ZXJhY3Rpb24/callback | POST /interactions/42/***/callback",
                "http://owner:lilac-meadow@host/v1 is away | http://***@host/v1 is away",
                "PATCH /webhooks/42/aW50ZXJhY3Rpb24?wait=true | PATCH /webhooks/42/***?wait=true",
            })
    void hidesWhatLooksLikeASecretAndKeepsItsName(String text, String masked) {
        assertThat(shapes().mask(text)).isEqualTo(masked);
    }

    @Test
    void hidesAKnownSecretOfAnyShapeAlsoWhereJsonEscapesIt() {
        var mask = new SecretMask(List.of("tulip\"garden"));

        assertThat(mask.mask("tulip\"garden")).isEqualTo("***");
        assertThat(mask.mask("{\"m\":\"tulip\\\"garden\"}")).isEqualTo("{\"m\":\"***\"}");
    }

    @Test
    void aKnownSecretTooShortToBeOneHidesNothing() {
        assertThat(new SecretMask(List.of("", "a", "test")).mask("a test of words"))
                .isEqualTo("a test of words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connected as Citewire#1234 in 2 guilds",
                "took in seeds/2024-07-07-yoon-nato-summit.txt",
                "set CITEWIRE_DISCORD_TOKEN or CITEWIRE_MODEL_API_KEY",
                "The Bot answered 3 questions",
                "org.apache.lucene.internal.vectorization.VectorizationProvider lookup",
            })
    void leavesOrdinaryLinesAlone(String line) {
        assertThat(shapes().mask(line)).isEqualTo(line);
    }

    private static SecretMask shapes() {
        return Masks.shapesOnly();
    }
}
