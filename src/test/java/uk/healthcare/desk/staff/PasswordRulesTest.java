package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthcare.desk.common.RuleViolation;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demonstration-only-2026",
                "purple otter climbs slowly",
                "copper river seven lamps",
                "q7XkP2vLw9TzR4m",
                "пурпурная выдра лезет",
                "🦦 climbs 🪜 over 🧱 at dawn"
            })
    void anythingLongAndNotGuessableIsAccepted(String password) {
        assertThat(check(password)).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({
        "short,password.too-short",
        "fourteen chars,password.too-short",
        "aaaaaaaaaaaaaaaaaaaa,password.common",
        "abcabcabcabcabcabcabc,password.common",
        "123456789012345678,password.common",
        "qwertyuiopasdfgh,password.common",
        "password1234567890,password.common",
        "PasswordPassword!,password.common",
        "administrator12345,password.common",
        "iloveyouiloveyou,password.common",
        "correct horse battery staple,password.common",
        "The quick brown fox!,password.common",
        "You'll never walk alone,password.common",
        "Enquiry Desk 2026,password.contextual",
        "HealthcareUK-Desk-1,password.contextual",
        "amira.khan@desk.example,password.contextual",
        "AmiraKhanAmiraKhan,password.contextual",
    })
    void whatIsShortCommonOrKnownIsRefused(String password, String rule) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> check(password))
                .satisfies(broken -> {
                    assertThat(broken.key()).isEqualTo(rule);
                    assertThat(broken.field()).isEqualTo("password");
                });
    }

    @Test
    void between15And128CharactersAsPeopleCountThem() {
        var words = "seven copper lamps over the slow purple river while otters climb ".repeat(3);
        assertThat(check(words.substring(0, 128))).hasSize(128);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> check(words.substring(0, 129)))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("password.too-long"));
    }

    @Test
    void aMegabyteIsNobodysPassword() {
        assertThat(PasswordRules.mayBePassword("x".repeat(1_000_000))).isFalse();
    }

    @Test
    void theSameCharactersOfAnotherKeyboardAreTheSamePassword() {
        assertThat(PasswordRules.normalised("cafe\u0301")).isEqualTo(PasswordRules.normalised("caf\u00e9"));
    }

    /** The other tests hash by less (TestDatabase), as nobody attacks what they keep. */
    @Test
    void aHashCostsWhatOwaspAsksFor() {
        assertThat(SecurityConfiguration.passwordEncoder().encode("seven copper lamps"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private String check(String password) {
        return rules.check(password, "Amira Khan", "amira.khan@desk.example");
    }
}
