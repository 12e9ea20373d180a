package uk.healthcare.desk.referral.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.CaseWithMail;
import uk.healthcare.desk.referral.LetterStart;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;

/** Two partners that have accepted, and an enquirer with an address of its own who can be asked for consent to them. */
abstract class InterestedPartners extends CaseWithMail {

    static final Pattern LINK = Pattern.compile("/outside/consent/[A-Za-z0-9_-]{43}");

    @Autowired
    ConsentLetterService letters;

    @Autowired
    DueDiligenceService dueDiligence;

    final String first = "Alpha Beams " + unique;
    final String second = "Beta Beams " + unique;
    final String address = unique + "@health.example";
    PartnerId alpha;
    PartnerId beta;
    ReferralId referral;

    @BeforeEach
    void twoPartnersAreInterested() {
        // Others of its organisation have another address.
        enquirer("email", address);
        alpha = samples.partner(first);
        beta = samples.partner(second);
        referral = interested(alpha);
        interested(beta);
    }

    /** Changes what is kept of the enquirer. */
    void enquirer(String column, String value) {
        jdbc.sql("update enquirer set %s = :value where id = (select enquirer_id from enquiry where id = :id)"
                        .formatted(column))
                .param("value", value)
                .param("id", enquiry.value())
                .update();
    }

    private ReferralId interested(PartnerId partner) {
        var chosen = shortlisted(partner);
        var steps = application.getBean(ReferralService.class);
        steps.approach(chosen, Channel.EMAIL, LocalDate.now(), "Would it interest you?");
        steps.accepted(chosen, LocalDate.now(), null);
        return chosen;
    }

    static ConsentLetter letter(LetterStart start, PartnerId... partners) {
        return new ConsentLetter(UUID.randomUUID(), Set.of(partners), start.subject(), start.text());
    }

    /** The time to take it back is over, and it leaves. */
    void leave() {
        jdbc.sql("update outgoing_message set next_attempt_at = '2020-01-01' where state = 'HELD'")
                .update();
        mail.sendAll(application);
    }
}
