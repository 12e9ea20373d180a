package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.RuleViolation;

class SampleLettersTest {

    @Test
    void thereIsOneInEachLanguageOfTheProduct() {
        assertThat(SampleLetters.read())
                .extracting(SampleLetter::language)
                .containsExactly("English", "Arabic", "Chinese", "French", "Portuguese", "Spanish");
    }

    @Test
    void eachCanBeSentAsItIs() {
        assertThat(SampleLetters.read())
                .extracting(SampleLetter::letter)
                .allSatisfy(letter -> assertThat(letter.checked()).isEqualTo(letter));
    }

    @Test
    void nobodyWritesInFromAnAddressThatSomebodyMayHave() {
        var letter = new OutsideLetter("A Person", "a.person@hospital.com", "Subject", "Text", false);
        assertThatThrownBy(letter::checked)
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("demoAddress"));
    }
}
