package citewire.ask.digest;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.state.digest.Digest;
import citewire.state.digest.KeptDigest;
import citewire.state.digest.QuietHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Digest daily(int hour) {
        return new Digest("g", "c", null, hour, null, false);
    }

    private static KeptDigest kept(Digest digest, String since, @Nullable String slot) {
        return new KeptDigest(
                digest, Instant.parse(since), slot == null ? null : Instant.parse(slot), 0, null, 0, false);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void isDueAtItsHourOfTheServersZoneAndNotBefore() {
        var kept = kept(daily(8), "2026-01-05T12:00:00Z", null);

        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-06T06:59:59Z"))).isEmpty();
        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-06T07:00:00Z"))).contains(at("2026-01-06T07:00:00Z"));
        assertThat(DigestTimes.next(daily(8), BERLIN, at("2026-01-06T07:00:00Z")))
                .isEqualTo(at("2026-01-07T07:00:00Z"));
    }

    @Test
    void isNotDueForAnHourThatWasOverWhenItWasWishedFor() {
        assertThat(DigestTimes.due(kept(daily(8), "2026-01-06T07:00:00Z", null), BERLIN, at("2026-01-06T07:30:00Z")))
                .isEmpty();
    }

    @Test
    void isDueOnceADay() {
        var kept = kept(daily(8), "2026-01-01T00:00:00Z", "2026-01-06T07:00:00Z");

        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-06T09:00:00Z"))).isEmpty();
        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-07T07:00:00Z"))).isPresent();
    }

    @Test
    void anHourThatTheClocksSkipComesAnHourLater() {
        // 2:00 to 3:00 on 29 March 2026 does not exist in Berlin
        var kept = kept(daily(2), "2026-03-01T00:00:00Z", "2026-03-28T01:00:00Z");

        assertThat(DigestTimes.due(kept, BERLIN, at("2026-03-29T00:59:00Z"))).isEmpty();
        assertThat(DigestTimes.due(kept, BERLIN, at("2026-03-29T01:00:00Z"))).contains(at("2026-03-29T01:00:00Z"));
        assertThat(DigestTimes.next(daily(2), BERLIN, at("2026-03-29T01:00:00Z")))
                .isEqualTo(at("2026-03-30T00:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceCountsTheFirstTime() {
        // 2:00 to 3:00 on 25 October 2026 comes twice in Berlin
        var before = kept(daily(2), "2026-10-01T00:00:00Z", "2026-10-24T00:00:00Z");
        assertThat(DigestTimes.due(before, BERLIN, at("2026-10-25T00:00:00Z"))).contains(at("2026-10-25T00:00:00Z"));

        var after = kept(daily(2), "2026-10-01T00:00:00Z", "2026-10-25T00:00:00Z");
        assertThat(DigestTimes.due(after, BERLIN, at("2026-10-25T01:30:00Z"))).isEmpty();
        assertThat(DigestTimes.due(after, BERLIN, at("2026-10-26T01:00:00Z"))).contains(at("2026-10-26T01:00:00Z"));
    }

    @Test
    void aServerThatMovesToAnotherZoneIsNotToldTwiceOfOneDay() {
        var kept = kept(daily(8), "2026-01-01T00:00:00Z", "2026-01-06T07:00:00Z");

        assertThat(DigestTimes.due(kept, ZoneId.of("America/New_York"), at("2026-01-06T13:00:00Z")))
                .isEmpty();
        assertThat(DigestTimes.due(kept, ZoneId.of("America/New_York"), at("2026-01-07T13:00:00Z")))
                .isPresent();
    }

    @Test
    void aWeeklyOneComesOnItsDayAlone() {
        var monday = new Digest("g", "c", DayOfWeek.MONDAY, 9, null, false);
        var kept = kept(monday, "2026-01-01T00:00:00Z", "2026-01-05T08:00:00Z");

        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-11T08:00:00Z"))).isEmpty();
        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-12T08:00:00Z"))).contains(at("2026-01-12T08:00:00Z"));
        assertThat(DigestTimes.next(monday, BERLIN, at("2026-01-07T08:00:00Z"))).isEqualTo(at("2026-01-12T08:00:00Z"));
    }

    @Test
    void whatWasMissedIsToldLateForAWhileOnly() {
        var daily = kept(daily(8), "2026-01-01T00:00:00Z", "2026-01-05T07:00:00Z");
        assertThat(DigestTimes.due(daily, BERLIN, at("2026-01-06T12:59:00Z"))).contains(at("2026-01-06T07:00:00Z"));
        assertThat(DigestTimes.due(daily, BERLIN, at("2026-01-06T13:01:00Z"))).isEmpty();

        var weekly = kept(new Digest("g", "c", DayOfWeek.MONDAY, 8, null, false), "2026-01-01T00:00:00Z", null);
        assertThat(DigestTimes.due(weekly, BERLIN, at("2026-01-06T06:59:00Z"))).isPresent();
        assertThat(DigestTimes.due(weekly, BERLIN, at("2026-01-06T07:01:00Z"))).isEmpty();
    }

    @Test
    void nothingIsToldInQuietHoursNotEvenLate() {
        var quiet = new Digest("g", "c", null, 20, new QuietHours(22, 7), false);
        var kept = kept(quiet, "2026-01-01T00:00:00Z", null);

        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-06T20:59:00Z"))).isPresent();
        assertThat(DigestTimes.due(kept, BERLIN, at("2026-01-06T21:00:00Z"))).isEmpty();

        var early = new Digest("g", "c", null, 5, new QuietHours(6, 8), false);
        assertThat(DigestTimes.due(kept(early, "2026-01-01T00:00:00Z", null), BERLIN, at("2026-01-06T06:30:00Z")))
                .isEmpty();
        assertThat(DigestTimes.due(kept(early, "2026-01-01T00:00:00Z", null), BERLIN, at("2026-01-06T07:00:00Z")))
                .contains(at("2026-01-06T04:00:00Z"));
    }

    @Test
    void oneThatWasSwitchedOffIsNeverDue() {
        var off = new KeptDigest(daily(8), Instant.EPOCH, null, 0, null, 3, true);

        assertThat(DigestTimes.due(off, BERLIN, at("2026-01-06T07:00:00Z"))).isEmpty();
    }
}
