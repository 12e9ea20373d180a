package uk.healthcare.desk.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.CaseWithMail;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.overview.ConfirmationRow;

/** An agreement of an enquirer whom no other test has, who can be asked whether it is right; real mail in between. */
abstract class AgreementToConfirm extends CaseWithMail {

    static final Pattern LINK = Pattern.compile("/outside/confirmation/([A-Za-z0-9_-]{43})");
    static final ConfirmationAnswer YES =
            new ConfirmationAnswer(true, null, WithoutUs.LATER, 5, 4, "Thank you for all.");

    @Autowired
    AgreementService agreements;

    @Autowired
    ConfirmationService confirmations;

    @Autowired
    EnquirerConfirmationService answers;

    @Autowired
    CaseReferralsQuery query;

    @Autowired
    CaseService cases;

    final AgreementTerms terms = CaseSamples.terms();
    String partner;
    String enquirer;

    @BeforeEach
    void anAgreement() {
        partner = "Confirmed Beams " + enquiry.value();
        var fields = CaseSamples.ofItsOwn("Dr Own " + enquiry.value());
        cases.edit(
                enquiry,
                application.getBean(EnquiryPageQuery.class).details(enquiry).fields(),
                fields);
        enquirer = Objects.requireNonNull(fields.email());
        agreements.record(samples.inDiscussion(enquiry, samples.partner(partner)), terms);
    }

    MessageId ask() {
        return confirmations.ask(
                enquiry, new ConfirmationLetter(UUID.randomUUID(), "Is it right?", partner + ": please look. {link}"));
    }

    /** Of the link in the last letter. */
    String secret() {
        var found = LINK.matcher(mail.textFor(enquirer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    ConfirmationRow.ConfirmationStanding standing() {
        var row = Objects.requireNonNull(query.of(enquiry).agreement()).confirmation();
        return row == null ? ConfirmationRow.ConfirmationStanding.NOT_ASKED : row.standing(Instant.now());
    }

    LocalDateTime confirmedAt() {
        return jdbc.sql("select agreement_confirmed_at from enquiry where id = ?")
                .param(enquiry.value())
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .list()
                .getFirst();
    }
}
