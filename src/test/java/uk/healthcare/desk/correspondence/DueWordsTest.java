package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.Market;

class DueWordsTest {

    private static final Instant DUE = Instant.parse("2026-03-03T17:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH    | KW | Asia/Kuwait      | 3 March 2026, 17:00 (London) / 20:00 (Kuwait)
                    FRENCH     | MA | Africa/Casablanca | 3 mars 2026 à 17:00 (Londres)
                    SPANISH    | MX | America/Mexico_City | 3 de marzo de 2026 a las 17:00 (Londres) / 11:00 (México)
                    PORTUGUESE | BR | America/Sao_Paulo | 3 de março de 2026 às 17:00 (Londres) / 14:00 (Brasil)
                    CHINESE    | CN | Asia/Shanghai    | 2026年3月3日 17:00（伦敦时间） / 2026年3月4日 01:00（中国）
                    ARABIC     | SA | Asia/Riyadh      | ٣ مارس ٢٠٢٦، الساعة ١٧:٠٠ (لندن) / ٢٠:٠٠ (المملكة العربية السعودية)
                    ARABIC     | MA | Africa/Casablanca | 3 مارس 2026، الساعة 17:00 (لندن)""")
    void isToldInTheLanguageAndTimeOfItsReader(Language language, String code, String zone, String words) {
        var market = new Market(code, code, code, "Region", ZoneId.of(zone), Set.of(DayOfWeek.SUNDAY));
        var at = zone.equals("Africa/Casablanca") ? Instant.parse("2026-03-03T17:00:00Z") : DUE;
        assertThat(DueWords.of(at, language, market, null)).isEqualTo(words);
    }

    @Test
    void withoutAMarketTheClockOfTheMailCounts() {
        assertThat(DueWords.of(DUE, Language.ENGLISH, null, ZoneOffset.ofHoursMinutes(5, 30)))
                .isEqualTo("3 March 2026, 17:00 (London) / 22:30 (UTC+05:30)");
        assertThat(DueWords.of(DUE, Language.ENGLISH, null, null)).isEqualTo("3 March 2026, 17:00 (London)");
        assertThat(DueWords.of(DUE, Language.ENGLISH, null, ZoneOffset.UTC)).isEqualTo("3 March 2026, 17:00 (London)");
    }

    @Test
    void summerTimeIsLondons() {
        assertThat(DueWords.of(Instant.parse("2026-07-03T16:00:00Z"), Language.ENGLISH, null, ZoneOffset.UTC))
                .isEqualTo("3 July 2026, 17:00 (London) / 16:00 (UTC)");
    }
}
