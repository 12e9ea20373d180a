package uk.healthcare.desk.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FieldChecksTest {

    @Test
    void allThatIsWrongIsToldInTheOrderOfTheForm() {
        var inner = new FieldChecks();
        inner.require(false, "b", "rule.b", 7);
        inner.require(false, "c", "rule.c");
        var checks = new FieldChecks();
        checks.require(true, "z", "rule.z");
        assertThat(checks.<String>read(() -> Limits.required("a", " ", 5))).isNull();
        checks.read(() -> {
            inner.pass();
            return "never";
        });
        assertThat(checks.<String>read(() -> Limits.required("d", " fine ", 5))).isEqualTo("fine");
        var broken = catchThrowableOfType(RuleViolation.class, checks::pass);
        assertThat(broken.key()).isEqualTo("text.missing.a");
        assertThat(broken.all()).extracting(RuleViolation::field).containsExactly("a", "b", "c");
        assertThat(broken.all().get(1).arguments()).containsExactly(7);
        assertThat(broken.at("e").all()).extracting(RuleViolation::field).containsExactly("e", "b", "c");
    }

    @Test
    void whereNothingIsWrongNothingIsTold() {
        assertThatCode(new FieldChecks()::pass).doesNotThrowAnyException();
        assertThat(new RuleViolation("rule").all()).hasSize(1);
    }
}
