package uk.healthcare.desk.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    static Stream<Arguments> unwanted() {
        return Stream.of(
                Arguments.of("a\u0000b\u0007c", "abc"),
                Arguments.of("invoice\u202Efdp.exe", "invoicefdp.exe"),
                Arguments.of("\u202A+44 20 7946 0018\u202C", "+44 20 7946 0018"),
                Arguments.of("\u2066left\u2069", "left"),
                Arguments.of("\uFEFF\u00A0name\u3000", "name"),
                Arguments.of("half \uD83C of one", "half  of one"),
                Arguments.of("one\u2028two", "one\ntwo"),
                Arguments.of("one\r\ntwo\rthree", "one\ntwo\nthree"));
    }

    @ParameterizedTest
    @MethodSource("unwanted")
    void whatNobodySeesAndNobodyShouldSendIsTakenOut(String typed, String kept) {
        assertThat(Limits.tidy(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرحبا\u200Fبكم",
                "می\u200Cخواهم",
                "👩\u200D⚕️",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "<script>alert(1)</script>",
                "你好",
                "a\n\tb"
            })
    void whatAScriptNeedsStays(String typed) {
        assertThat(Limits.tidy(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "\u00A0", "\u200B\u200D", "\u202E"})
    void whatShowsNothingIsMissing(String typed) {
        assertThat(Limits.optional("name", typed, 10)).isNull();
        assertThatThrownBy(() -> Limits.required("name", typed, 10)).hasMessage("text.missing.name");
    }

    @Test
    void lengthsCountWhatPeopleSeeNotWhatTheMachineKeeps() {
        assertThat(Limits.required("name", "🏥".repeat(10), 10)).hasSize(20);
        assertThat(Limits.fitting("🏥".repeat(11), 10)).isEqualTo("🏥".repeat(10));
        assertThatThrownBy(() -> Limits.required("name", "🏥".repeat(11), 10))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        rule -> assertThat(rule.arguments()).containsExactly(10, 11));
    }

    @Test
    void aNameIsFoundAgainWithCharactersThatNobodySees() {
        assertThat(Folded.of("Min\u200Bistry of\u00AD Health")).isEqualTo("ministry of health");
    }

    @Test
    void anAddressIsTheSameWithCharactersThatNobodySees() {
        assertThat(EmailAddress.parse(" Dr@\u200Bmoh.\u00ADexample\u200E"))
                .contains(new EmailAddress("dr@moh.example"));
        assertThat(EmailAddress.parse("dr@moh\u00A0.example x")).isEmpty();
    }

    @Test
    void theBeginningSaysThatMoreFollowsAndCutsNoCharacterInTwo() {
        assertThat(Limits.beginning("🏥🏥", 2)).isEqualTo("🏥🏥");
        assertThat(Limits.beginning("🏥🏥🏥", 2)).isEqualTo("🏥🏥 …");
    }
}
