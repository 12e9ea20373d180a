package uk.healthcare.desk.enquiry.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;

class EnquiryFilterTest {

    @ParameterizedTest
    @CsvSource({
        "STAGE, 'matching,triage', 'triage,matching'",
        "STAGE, 'received,triage,matching,introduced,follow-up', open",
        "STAGE, open, open",
        "OWNER, me, me",
        "OWNER, 42, 42",
        "MARKET, kw, KW",
        "AREA, cancer-radiotherapy, cancer-radiotherapy",
        "OUTCOME, ADVICE_GIVEN, advice-given",
        "RECEIVED_FROM, 2026-02-28, 2026-02-28",
        "TEXT, ' a & b=心脏 ', 'a & b=心脏'",
    })
    void eachFieldGoesToTheAddressAndBack(Field field, String given, String kept) {
        var filter = EnquiryFilter.NONE.with(field, given);
        assertThat(filter.value(field)).isEqualTo(kept);
        assertThat(EnquiryFilter.of(filter.parameters())).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource({
        "STAGE, nowhere",
        "STAGE, 'open,closed'",
        "OWNER, them",
        "OWNER, -1",
        "MARKET, KWT",
        "AREA, x' or 1=1",
        "TRACK, military",
        "LATE, maybe",
        "CLOSED_TO, 2026-02-30",
        "CLOSED_TO, +99999-01-01",
        "RECEIVED_TO, 9999-12-31",
        "PARTNER, x",
    })
    void whatMeansNothingIsDropped(Field field, String given) {
        assertThat(EnquiryFilter.of(Map.of(field.parameter(), List.of(given)))).isEqualTo(EnquiryFilter.NONE);
    }

    @Test
    void theAddressIsInOneOrderWhateverWasSaidFirst() {
        var one = EnquiryFilter.NONE.with(Field.TEXT, "eye hospital").with(Field.STAGE, Stage.MATCHING);
        var other = EnquiryFilter.NONE.with(Field.STAGE, Stage.MATCHING).with(Field.TEXT, "eye hospital");
        assertThat(one.href()).isEqualTo(other.href()).isEqualTo("enquiries?stage=matching&text=eye+hospital");
    }

    @Test
    void theQueryIsTheAddressWithoutItsPage() {
        assertThat(EnquiryFilter.NONE.query("")).isEmpty();
        assertThat(EnquiryFilter.NONE.query("order=due-first")).isEqualTo("order=due-first");
        assertThat(EnquiryFilter.NONE.with(Field.STAGE, Stage.MATCHING).query("order=due-first"))
                .isEqualTo("stage=matching&order=due-first");
    }

    @Test
    void aTextOfAnyLengthIsCutToWhatASearchReads() {
        assertThat(EnquiryFilter.NONE.with(Field.TEXT, "x".repeat(200_000)).value(Field.TEXT))
                .hasSize(200);
    }
}
