package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeRegionTest {

    @ParameterizedTest
    @CsvSource({
        "SE5 9RS, LONDON",
        "LS9 7TF, YORKSHIRE_AND_THE_HUMBER",
        "S42 7JE, EAST_MIDLANDS",
        "S10 2TH, YORKSHIRE_AND_THE_HUMBER",
        "KT2 7QB, LONDON",
        "KT16 0PZ, SOUTH_EAST",
        "MK42 9DJ, EAST_OF_ENGLAND",
        "MK6 5LD, SOUTH_EAST",
        "B15 2GW, WEST_MIDLANDS",
        "W1T 3AA, LONDON"
    })
    void a_postcode_lies_in_its_region(String postcode, EnglishRegion region) {
        assertThat(PostcodeRegion.of(postcode)).isEqualTo(region);
    }

    @Test
    void outside_england_there_is_none() {
        assertThat(PostcodeRegion.of("CF14 4XW")).isNull();
        assertThat(PostcodeRegion.of("EH16 4SA")).isNull();
        assertThat(PostcodeRegion.of("nowhere")).isNull();
    }
}
