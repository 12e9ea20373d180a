package uk.healthcare.desk.referral.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.PersonalLink.Standing;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.Referrals;

/** What is asked of agreements, and what follows from an answer, whichever way it came. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Confirmations {

    /** Whether the letter that asks may still be answered: on its way or with the enquirer. */
    private static final String LETTER_ARRIVES = """
            select exists (select 1 from confirmation_letter l join outgoing_message o on o.message_id = l.message_id
              where l.confirmation_id = :id and l.number = 0 and o.bounced_at is null
                and o.state not in ('FAILED', 'DISCARDED'))""";

    private final ConfirmationRepository confirmations;
    private final Referrals referrals;
    private final PersonalLinks links;
    private final EnquiryProgress progress;
    private final JdbcClient jdbc;
    private final Clock clock;

    Confirmations(
            ConfirmationRepository confirmations,
            Referrals referrals,
            PersonalLinks links,
            EnquiryProgress progress,
            JdbcClient jdbc,
            Clock clock) {
        this.confirmations = confirmations;
        this.referrals = referrals;
        this.links = links;
        this.progress = progress;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Confirmation keep(Confirmation confirmation) {
        return confirmations.saveAndFlush(confirmation);
    }

    /** The newest of the agreement as it stands. */
    Optional<Confirmation> newest(Agreement agreement) {
        return confirmations.findFirstByAgreementIdAndRevisionOrderByIdDesc(agreement.id(), agreement.revision());
    }

    Optional<Confirmation> of(MessageId letter) {
        return confirmations.findByMessage(letter.value());
    }

    /** Whether its enquirer has the question, or will have it, and can still answer. */
    boolean isAwaited(Confirmation confirmation) {
        return !confirmation.isAnswered()
                && isLinkOpen(confirmation)
                && jdbc.sql(LETTER_ARRIVES)
                        .param("id", confirmation.id())
                        .query(Boolean.class)
                        .single();
    }

    boolean isLinkOpen(Confirmation confirmation) {
        return Optional.ofNullable(confirmation.link())
                .flatMap(links::find)
                .filter(link -> link.standing(clock.instant()) == Standing.OPEN)
                .isPresent();
    }

    /** Writes down which letter it is; a number that is there already is refused by the database. */
    void letter(Confirmation confirmation, int number, MessageId message) {
        jdbc.sql("insert into confirmation_letter (confirmation_id, number, message_id) values (?, ?, ?)")
                .params(confirmation.id(), number, message.value())
                .update();
    }

    /**
     * Takes the answer: it is told on the timeline, and its link is used. What is recorded is not changed by it.
     *
     * @param by null when it came by the link
     */
    void answer(
            Agreement agreement,
            Confirmation confirmation,
            ConfirmationAnswer typed,
            Given given,
            @Nullable StaffId by,
            Instant at) {
        confirmation.answer(typed, given.way(), given.by(), by, at);
        var link = confirmation.link();
        if (link != null) {
            links.used(link);
        }
        var told = typed.checked().told() + "\nGiven by: " + given.by();
        var name = referrals.name(agreement.partner());
        progress.agreementAnswered(
                agreement.enquiry(), agreement.referral(), name, confirmation.isRight(), told, by, at);
    }

    /** How an answer came, null for the link, and who gave it, by name. */
    record Given(@Nullable Channel way, @Nullable String by) {}

    /** What was asked of an earlier revision cannot be answered any more. */
    void withdraw(Agreement agreement, int revision, @Nullable StaffId by) {
        confirmations
                .findFirstByAgreementIdAndRevisionOrderByIdDesc(agreement.id(), revision)
                .filter(confirmation -> !confirmation.isAnswered())
                .ifPresent(confirmation -> withdraw(confirmation, by));
    }

    void withdraw(Confirmation confirmation, @Nullable StaffId by) {
        var link = confirmation.link();
        if (link != null) {
            links.revoke(link, by);
        }
    }
}
