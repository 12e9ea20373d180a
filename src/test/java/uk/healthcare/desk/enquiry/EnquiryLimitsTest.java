package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthcare.desk.enquiry.EnquirySamples.MANAGER;
import static uk.healthcare.desk.enquiry.EnquirySamples.OFFICER;
import static uk.healthcare.desk.enquiry.EnquirySamples.PARTNER;
import static uk.healthcare.desk.enquiry.EnquirySamples.REFERRAL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Names of any length fit, and what is planned is for days to come. */
class EnquiryLimitsTest {

    private final EnquirySamples samples = new EnquirySamples();

    @Test
    void aVeryLongNameOfAPartnerFitsWhereverItIsWritten() {
        var name = "🏥".repeat(200);
        var enquiry = samples.inMatching();
        enquiry.shortlisted(REFERRAL, PARTNER, name, samples.act(MANAGER));
        enquiry.partnerApproached(REFERRAL, name, Channel.EMAIL, "Brief", samples.act(MANAGER));
        assertThat(letters(enquiry)).isLessThanOrEqualTo(200);
        enquiry.partnerLapsed(REFERRAL, name, samples.act(MANAGER));
        assertThat(letters(enquiry)).isEqualTo(200);
    }

    private static int letters(Enquiry enquiry) {
        return (int) enquiry.nextStep().action().codePoints().count();
    }

    @Test
    void holdsAndTasksAreForDaysToCome() {
        var enquiry = samples.inTriage();
        var past = LocalDate.of(2026, 11, 1);
        var far = LocalDate.of(2036, 1, 1);
        assertThatThrownBy(() -> enquiry.task("Ring", past, OFFICER, samples.act()))
                .hasMessage("enquiry.task.date");
        assertThatThrownBy(() -> enquiry.task("Ring", far, OFFICER, samples.act()))
                .hasMessage("enquiry.task.date");
        assertThatThrownBy(() -> enquiry.hold(HoldKind.NURTURE, past, "Later", samples.act()))
                .hasMessage("enquiry.hold.past");
        assertThatThrownBy(() -> enquiry.hold(HoldKind.NURTURE, far, "Later", samples.act()))
                .hasMessage("enquiry.hold.far");
    }
}
