package uk.healthcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {

    @Test
    void an_officer_signs_in_and_is_at_their_desk() {
        signIn("officer@desk.example");

        assertThat(heading()).startsWith("Good ");
        assertThat($("a").withText("Triage").exists()).isTrue();
    }

    @Test
    void an_administrator_sees_people_but_no_enquiries() {
        signIn("admin@desk.example");

        assertThat($("a").withText("People").waitForFirst().isDisplayed()).isTrue();
        assertThat($("a").withText("Enquiries").exists()).isFalse();
    }
}
