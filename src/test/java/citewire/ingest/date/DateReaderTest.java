package citewire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // W3C, RFC 3339, ISO 8601
                "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123+02:00 | 2003-12-31T10:14:55+02:00",
                "2003-12-31 10:14:55 -0800 | 2003-12-31T10:14:55-08:00",
                "2003-12-31T10:14 | 2003-12-31T10:14:00Z",
                "2003-12-31T10Z | 2003-12-31T10:00:00Z",
                "2003-12-31t10:14:55z | 2003-12-31T10:14:55Z",
                "2003-12-31T24:00:00Z | 2004-01-01T00:00:00Z",
                "2003-12-31T23:59:60Z | 2003-12-31T23:59:59Z",
                "2003-12-31 | 2003-12-31",
                "20031231 | 2003-12-31",
                "20031231T101455Z | 2003-12-31T10:14:55Z",
                "2003-365 | 2003-12-31",
                "03-12-31 | 2003-12-31",
                "2026-1-5T9:05:00+01:00 | 2026-01-05T09:05:00+01:00",
                // RFC 822 and what people make of it
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Thu, 1 Jan 04 19:48 EST | 2004-01-01T19:48:00-05:00",
                "01 Jan 2004 19:48:21 +0530 | 2004-01-01T19:48:21+05:30",
                "Thu,01 Jan 2004 19:48:21 GMT+02:00 | 2004-01-01T19:48:21+02:00",
                "Thursday, January 1st, 2004 7:48 PM | 2004-01-01T19:48:00Z",
                "Thu, Jan 01 2004 19:48:21 Etc/GMT | 2004-01-01T19:48:21Z",
                "Thu Jan 01 19:48:21 2004 | 2004-01-01T19:48:21Z",
                "Thu Jan 01 19:48:21 PST 2004 | 2004-01-01T19:48:21-08:00",
                "01-Jan-2004 12:00:00 CEST | 2004-01-01T12:00:00+02:00",
                "Thu, 01 Jan 2004 00:00:00 -0000 (UTC) | 2004-01-01T00:00:00Z",
                "Thu, 01 Jan 2004 00:00:00 0000 | 2004-01-01T00:00:00Z",
                "Sun, 31 Dec 99 11:50 GMT | 1999-12-31T11:50:00Z",
                "01 Jan 2004 | 2004-01-01",
                "12:05 AM, 2 March 2026 | 2026-03-02T00:05:00Z",
                "Fri, 2006/09/15 08:19:53 EDT | 2006-09-15T08:19:53-04:00",
                "Mi, 04 Dez 2024 10:00:00 +0100 | 2024-12-04T10:00:00+01:00",
                // other languages
                "2004년 5월 28일  01:31:15 | 2004-05-28T01:31:15+09:00",
                "2004-05-25 오후 11:23:17 | 2004-05-25T23:23:17+09:00",
                "2004-05-25 오전 12:23:17 | 2004-05-25T00:23:17+09:00",
                "2004-július-13T9:15-05:00 | 2004-07-13T09:15:00-05:00",
                "2004-februári-03T9:15+01:00 | 2004-02-03T09:15:00+01:00",
                "Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T12:00:00-05:00",
                "Σαβ, 06 Μάϊ 2006 10:00:00 +0300 | 2006-05-06T10:00:00+03:00"
            })
    void readsDatesAsTheyAreWritten(String written, String expected) {
        assertThat(DateReader.read(written)).isEqualTo(Published.parse(expected).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2003-13-01",
                "2003-02-30",
                "31 Feb 2004",
                "4/5/2004",
                "05.04",
                "12:00",
                "Jan 2004",
                "2004-01",
                "2004",
                "2004-01-01T25:00:00Z",
                "2004-01-01T10:61:00Z",
                "Thu, 01 Foo 2004 10:00:00 GMT",
                "1 2 3 Jan 2004",
                "--12-31",
                "0",
                "1601-01-01T00:00:00Z",
                "99999999",
                "1234567890",
                "2004-01-01T10:00:00+99:00",
                "Thu, 01 Jan 2004 19:48:21 1234",
                "mardi 6 janvier 2004 ou après",
                "2004-01-01T10:00:00Z and more text that goes on and on and on and on and on"
            })
    void whatIsNoDateIsNone(String written) {
        assertThat(DateReader.read(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-05T08:30:00.000+01:00 | 2026-01-05T08:30:00+01:00",
                "2026-01-05T08:30:00+01:00 (updated) | 2026-01-05T08:30:00+01:00",
                "2026-01-05, 08:30 | 2026-01-05T08:30:00Z",
                "2026-01-05 12 comments | 2026-01-05",
                "20260105 | 2026-01-05",
                "20260105083000 | 2026-01-05T08:30:00Z",
                "1767601800 | 2026-01-05T08:30:00Z",
                "1767601800123 | 2026-01-05T08:30:00.123Z",
                "Mon, 05 Jan 2026 08:30:00 +0100 | 2026-01-05T08:30:00+01:00",
                "Monday 5 January 2026, 08:30 | 2026-01-05",
                "Mon Jan 05 08:30:00 EST 2026 | 2026-01-05",
                "Published on 5th January 2026 by Ada | 2026-01-05",
                "Stand: 5. Januar 2026, 8:30 Uhr | 2026-01-05",
                "Updated January 5, 2026 | 2026-01-05",
                "5 de enero de 2026 | 2026-01-05",
                "3. marraskuuta 2025 | 2025-11-03",
                "5 stycznia 2026 | 2026-01-05",
                "5 мая 2026 г. | 2026-05-05",
                "05.01.2026 08:30 | 2026-01-05",
                "2026/1/5 8:30 | 2026-01-05",
                "2026年1月5日 8時30分 | 2026-01-05",
                "2026년 1월 5일 입력 | 2026-01-05"
            })
    void findsTheDateOfWhatAPageShows(String shown, String expected) {
        assertThat(DateReader.find(shown)).isEqualTo(Published.parse(expected).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "January 2026",
                "2026-01",
                "26-01-05",
                "260105",
                "2026005",
                "5 minutes ago",
                "31.02.2026"
            })
    void findsNoneWhereThePageLeavesTheDayOpen(String shown) {
        assertThat(DateReader.find(shown)).isNull();
    }

    @Test
    void nothingIsNoDate() {
        assertThat(DateReader.read(null)).isNull();
        assertThat(DateReader.find(null)).isNull();
    }
}
