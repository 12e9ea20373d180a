package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-24",
        "  Tomorrow , 2026-11-25",
        "tue, 2026-12-01",
        "next tue, 2026-12-01",
        "NEXT Tuesday, 2026-12-01",
        "wed, 2026-11-25",
        "next week, 2026-11-30",
        "in 3 days, 2026-11-27",
        "3 days, 2026-11-27",
        "in 1 day, 2026-11-25",
        "2 weeks, 2026-12-08",
        "in 2 months, 2027-01-24",
        "12 dec, 2026-12-12",
        "12 December, 2026-12-12",
        "12 December 2027, 2027-12-12",
        "1st sept, 2027-09-01",
        "3 mar, 2027-03-03",
        "24 nov, 2026-11-24",
        "29 feb, 2028-02-29",
        "29/2, 2028-02-29",
        "12/12, 2026-12-12",
        "12/12/2027, 2027-12-12",
        "2026-12-24, 2026-12-24",
    })
    void isReadAsPeopleSayIt(String typed, LocalDate day) {
        assertThat(TypedDate.parse(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31 feb",
                "30/2",
                "29 feb 2027",
                "32/1",
                "13/13/2026",
                "next",
                "in days",
                "12",
                "2026-02-30",
                "<script>",
                "9999 days"
            })
    void whatIsNoDayIsNotGuessed(String typed) {
        assertThat(TypedDate.parse(typed, TODAY)).isEmpty();
    }
}
