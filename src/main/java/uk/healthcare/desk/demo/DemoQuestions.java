package uk.healthcare.desk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.referral.agreement.ConfirmationLetter;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.disclosure.Disclosures;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * Questions to enquirers about their agreements that are still open: their letters are put into the outbox as any other,
 * and then set back in time as if they had left. None where no mailbox is.
 */
@Component
@Profile("demo")
class DemoQuestions {

    private static final int MOST = 6;
    private static final List<Duration> AFTER = List.of(Duration.ofDays(14), Duration.ofDays(35));

    private final ConfirmationService confirmations;
    private final ReferralLetters letters;
    private final EnquiryMail enquiries;
    private final Disclosures disclosures;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoQuestions(
            ConfirmationService confirmations,
            ReferralLetters letters,
            EnquiryMail enquiries,
            Disclosures disclosures,
            JdbcClient jdbc,
            Clock clock) {
        this.confirmations = confirmations;
        this.letters = letters;
        this.enquiries = enquiries;
        this.disclosures = disclosures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Closed(EnquiryId enquiry, Instant at) {}

    /** In the transaction of the demonstration. */
    void ask(Cast cast) {
        var member = cast.managers().getFirst();
        var manager = new SignedIn(member.id(), member.name(), Set.of(Role.MANAGER), Set.of());
        Acting.as(manager, () -> {
            unasked().forEach(this::ask);
            return true;
        });
    }

    private List<Closed> unasked() {
        return jdbc.sql("""
                        select e.id, e.closed_at from enquiry e join enquirer q on q.id = e.enquirer_id and q.email is not null
                        where e.demonstration and e.outcome = 'AGREEMENT_REACHED' and e.closed_at < :before
                          and not exists (select 1 from agreement_confirmation c where c.enquiry_id = e.id)
                        order by e.closed_at desc limit :most""")
                .param("before", Utc.column(clock.instant().minus(Duration.ofDays(5))))
                .param("most", MOST)
                .query((row, number) -> new Closed(new EnquiryId(row.getLong("id")), Utc.moment(row, "closed_at")))
                .list();
    }

    private void ask(Closed closed) {
        var start = confirmations.begin(closed.enquiry());
        if (start.isEmpty()) {
            return;
        }
        var letter = start.get().letter();
        var first = clock.instant().minus(Duration.ofDays(60));
        var asked = closed.at().isBefore(first) ? first : closed.at().plus(Duration.ofDays(2));
        var typed = new ConfirmationLetter(UUID.randomUUID(), letter.subject(), letter.text());
        left(closed.enquiry(), confirmations.ask(closed.enquiry(), typed), start.get(), asked);
        for (var number = 1; number <= AFTER.size(); number++) {
            var at = asked.plus(AFTER.get(number - 1));
            if (at.isBefore(clock.instant())) {
                remind(closed.enquiry(), start.get(), number, at);
            }
        }
    }

    private void remind(EnquiryId enquiry, ConfirmationService.Start start, int number, Instant at) {
        var question = jdbc.sql("""
                        select c.id, c.link_id from agreement_confirmation c where c.enquiry_id = ? order by c.id desc limit 1""")
                .param(enquiry.value())
                .query((row, each) -> List.of(row.getLong("id"), row.getLong("link_id")))
                .single();
        var address = start.letter().contacts().getFirst();
        var message = letters.put(new ReferralLetter(
                UUID.randomUUID(),
                enquiry,
                start.referral(),
                MessagePurpose.CONFIRMATION,
                List.of(new EmailAddress(address)),
                start.letter().subject(),
                start.letter().text(),
                new LinkId(question.get(1)),
                List.of(),
                null));
        jdbc.sql("insert into confirmation_letter (confirmation_id, number, message_id) values (?, ?, ?)")
                .params(question.getFirst(), number, message.value())
                .update();
        left(enquiry, message, start, at);
    }

    private void left(EnquiryId enquiry, MessageId message, ConfirmationService.Start start, Instant at) {
        var address = start.letter().contacts().getFirst();
        var then = Utc.column(at);
        jdbc.sql("update message set at = :at where id = :id")
                .param("at", then)
                .param("id", message.value())
                .update();
        jdbc.sql("update outgoing_message set state = 'SENT', sent_at = :at, held_till = :at where message_id = :id")
                .param("at", then)
                .param("id", message.value())
                .update();
        jdbc.sql("update outgoing_recipient set taken_at = :at where message_id = :id")
                .param("at", then)
                .param("id", message.value())
                .update();
        enquiries.messageSent(enquiry, message, address, null, at);
        disclosures.add(new Disclosure(
                enquiry,
                null,
                start.referral(),
                DisclosureKind.AGREEMENT,
                address,
                Channel.EMAIL,
                "What we recorded of the agreement, shown by a personal link",
                start.letter().text(),
                at,
                null));
    }
}
