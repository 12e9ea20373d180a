package uk.healthcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TriageJourney extends Journey {

    @Test
    void an_officer_claims_the_first_item_and_gives_it_back() {
        signIn("officer@desk.example");
        open("triage");
        assertThat(heading()).startsWith("Triage");

        vaadinButton("Claim").click();
        assertThat(vaadinButton("Accept to matching").isEnabled()).isTrue();

        vaadinButton("Give back").click();
        assertThat($("vaadin-text-area").waitForFirst().isDisplayed()).isTrue();
    }
}
