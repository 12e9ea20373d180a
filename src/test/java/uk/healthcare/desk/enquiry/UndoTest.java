package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthcare.desk.enquiry.EnquirySamples.MANAGER;
import static uk.healthcare.desk.enquiry.EnquirySamples.REFERRAL;
import static uk.healthcare.desk.enquiry.EnquirySamples.state;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A move is taken back as if it had not been, while nothing has followed from it and by whoever made it. */
class UndoTest {

    private final EnquirySamples samples = new EnquirySamples();

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void undoingAClosingLeavesEverythingAsItWas(Stage stage) {
        var enquiry = samples.in(stage);
        enquiry.task("Ask for references", LocalDate.of(2026, 12, 1), MANAGER, samples.act(MANAGER));
        var before = state(enquiry);
        enquiry.close(Outcome.SIGNPOSTED, "A private patient", null, samples.act(MANAGER));
        enquiry.undo(samples.act(MANAGER));
        assertThat(state(enquiry)).isEqualTo(before);
    }

    @Test
    void undoingAHandOverLeavesEverythingAsItWas() {
        var enquiry = samples.screened();
        enquiry.hold(HoldKind.AWAITING_ENQUIRER, LocalDate.of(2026, 12, 1), "Asked", samples.act());
        var before = state(enquiry);
        enquiry.handOver(MANAGER, samples.act());
        assertThat(enquiry.owner()).isEqualTo(MANAGER);
        enquiry.undo(samples.act());
        assertThat(state(enquiry)).isEqualTo(before);
    }

    @Test
    void aMoveIsNotUndoneBySomebodyElseNorAfterSomethingFollowed() {
        var enquiry = samples.inMatching();
        assertThatThrownBy(() -> enquiry.undo(samples.act(MANAGER))).hasMessage("enquiry.undo.followed");
        enquiry.note("Something followed", samples.act());
        assertThatThrownBy(() -> enquiry.undo(samples.act())).hasMessage("enquiry.undo.followed");
        assertThatThrownBy(() -> samples.introduced().undo(samples.act(MANAGER)))
                .hasMessage("enquiry.undo.followed");
    }

    @Test
    void aReopeningAndAPartnerLeavingAreNotUndone() {
        var closed = samples.closed();
        closed.reopen("They wrote again", samples.act(MANAGER));
        assertThatThrownBy(() -> closed.undo(samples.act(MANAGER))).hasMessage("enquiry.undo.followed");
        var introduced = samples.introduced();
        introduced.partnerWithdrew(REFERRAL, "Partner", "x".repeat(500), samples.act(MANAGER));
        assertThat(introduced.stage()).isEqualTo(Stage.MATCHING);
        assertThatThrownBy(() -> introduced.undo(samples.act(MANAGER))).hasMessage("enquiry.undo.followed");
    }
}
