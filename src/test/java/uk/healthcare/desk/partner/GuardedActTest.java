package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardedActTest {

    @Test
    void allOfThemAreTold() {
        assertThat(GuardedAct.all())
                .isEqualTo(
                        "shortlist it, approach it, record that it accepted, name it to the enquirer, introduce it or"
                                + " record its agreement");
    }
}
