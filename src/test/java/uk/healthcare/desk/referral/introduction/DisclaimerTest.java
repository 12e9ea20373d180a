package uk.healthcare.desk.referral.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclaimerTest {

    private final Disclaimer disclaimer = new Disclaimer("the Ministry of Trade; the Ministry of Health");

    @Test
    void namesTheDepartmentsOfTheSetting() {
        assertThat(disclaimer.text())
                .contains("neither the Ministry of Trade nor the Ministry of Health accept liability");
        assertThat(new Disclaimer("the Ministry of Both").text())
                .contains("accurate, the Ministry of Both does not accept liability");
    }

    @Test
    void standsBelowEachIntroductionOnce() {
        var told = disclaimer.appendedTo("Please meet.");
        assertThat(told).isEqualTo("Please meet.\n\n" + disclaimer.text());
        assertThat(disclaimer.appendedTo(told)).isEqualTo(told);
        var wrapped = "Please meet.\n" + disclaimer.text().replace(" made to ", "\nmade  to ");
        assertThat(disclaimer.appendedTo(wrapped)).isEqualTo(wrapped);
    }
}
