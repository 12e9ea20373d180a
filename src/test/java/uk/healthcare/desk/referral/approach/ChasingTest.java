package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.correspondence.templates.TemplateService;
import uk.healthcare.desk.correspondence.templates.TemplateText;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DeskQuery;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.CaseWithMail;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.staff.Role;

/** Partners that do not answer are reminded at their time and then no longer waited for; time is moved, never slept. */
class ChasingTest extends CaseWithMail {

    @Autowired
    private PartnerChasing chasing;

    @Autowired
    private ReferralService steps;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    private String contact;
    private ReferralId referral;
    private Instant asked;

    @BeforeEach
    void aPartnerOnTheShortlist() {
        contact = "silent-" + unique + "@partner.example";
        referral = shortlisted(partner("Silent Beams " + unique, contact));
    }

    @AfterEach
    void retirePartners() {
        jdbc.sql("update partner set active = false where name like 'Silent Beams %'")
                .update();
    }

    private void askByMail() {
        application
                .getBean(ApproachService.class)
                .ask(
                        enquiry,
                        new Approach(
                                UUID.randomUUID(),
                                "A unit in Kuwait",
                                "An enquiry",
                                "{brief} {link}",
                                Map.of(referral, contact)));
        mail.send(application, letters("APPROACH").getFirst());
        asked = clock.instant();
    }

    @Test
    void aSilentPartnerIsRemindedTwiceWithItsLinkAndThenNoLongerWaitedFor() {
        askByMail();
        chasing.look(referral, after(4));
        assertThat(letters("CHASE")).isEmpty();
        assertThat(chasing.due(after(5))).contains(referral);
        chasing.look(referral, after(5));
        chasing.look(referral, after(5));
        assertThat(letters("CHASE")).hasSize(1);
        assertThat(chasing.due(after(5))).doesNotContain(referral);
        sendAll();
        assertThat(mail.receivedBy(contact)).isEqualTo(2);
        assertThat(mail.textFor(contact)).contains("A unit in Kuwait", "/outside/answer/");
        assertThat(count("select count(*) from personal_link where referral_id = :id", referral.value()))
                .isEqualTo(1);
        assertThat(count("select count(*) from disclosure where referral_id = :id", referral.value()))
                .isEqualTo(2);
        chasing.look(referral, after(9));
        sendAll();
        assertThat(mail.receivedBy(contact)).isEqualTo(3);
        chasing.look(referral, after(14));
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
        chasing.look(referral, after(15).plus(Duration.ofDays(1)));
        assertThat(state(referral)).isEqualTo(ReferralState.LAPSED);
        assertThat(chasing.due(after(40))).doesNotContain(referral);
        jdbc.sql("update referral set state_since = now(6) where id = :id")
                .param("id", referral.value())
                .update();
        steps.accepted(referral, LocalDate.now(), "Late, but yes");
        assertThat(state(referral)).as("a late answer still counts").isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void whoWaitsForWhomIsShownOnDeskAndPage() {
        askByMail();
        chasing.look(referral, after(5));
        sendAll();
        var awaited = application.getBean(DeskQuery.class).desk().waiting().stream()
                .filter(each -> each.enquiry().equals(enquiry))
                .findFirst()
                .orElseThrow();
        assertThat(awaited.targetDays()).isEqualTo(10);
        assertThat(awaited.chased()).isNotNull();
        var details = application.getBean(EnquiryPageQuery.class).details(enquiry);
        assertThat(details.clocks())
                .anyMatch(one -> one.runs()
                        && one.chasedAt() != null
                        && one.explanation().stream().anyMatch(line -> line.startsWith("Reminded last ")));
    }

    @Test
    void twoNodesRemindOnce() throws Exception {
        askByMail();
        var moment = after(5);
        Callable<Boolean> node = () -> {
            chasing.look(referral, moment);
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }
        assertThat(letters("CHASE")).hasSize(1);
    }

    @Test
    void aReminderThatWasMissedIsNotMadeUpFor() {
        askByMail();
        chasing.look(referral, after(10));
        chasing.look(referral, after(11));
        assertThat(letters("CHASE")).hasSize(1);
    }

    @Test
    void whoAnsweredMeanwhileIsNotReminded() {
        askByMail();
        chasing.look(referral, after(5));
        steps.declined(referral, DeclineReason.NO_CAPACITY, LocalDate.now(), null);
        sendAll();
        assertThat(mail.receivedBy(contact)).isEqualTo(1);
        chasing.look(referral, after(9));
        assertThat(state(referral)).isEqualTo(ReferralState.DECLINED);
    }

    @Test
    void whoAskedSomethingIsLeftAloneUntilTheEnquirerAnswers() {
        askByMail();
        steps.needsMore(referral, "How many beds?", LocalDate.now().plusDays(9));
        chasing.look(referral, after(5));
        chasing.look(referral, after(30));
        assertThat(letters("CHASE")).isEmpty();
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
        application.getBean(CaseService.class).releaseHold(enquiry);
        chasing.look(referral, after(5));
        assertThat(letters("CHASE")).as("its time begins anew").hasSize(1);
    }

    @Test
    void aRevokedLinkOrARecordedApproachIsNotRemindedOf() {
        askByMail();
        jdbc.sql("update personal_link set revoked_at = now(6) where referral_id = :id")
                .param("id", referral.value())
                .update();
        chasing.look(referral, after(5));
        assertThat(letters("CHASE")).isEmpty();
    }

    @Test
    void aRecordedApproachLapsesWithoutAReminder() {
        steps.approach(referral, Channel.PHONE, LocalDate.now(), "Asked");
        asked = clock.instant();
        chasing.look(referral, after(5));
        chasing.look(referral, after(9));
        assertThat(letters("CHASE")).isEmpty();
        chasing.look(referral, after(15).plus(Duration.ofDays(1)));
        assertThat(state(referral)).isEqualTo(ReferralState.LAPSED);
    }

    @Test
    void aClosedEnquiryRemindsNobody() {
        askByMail();
        application.getBean(CaseService.class).close(enquiry, Outcome.ENQUIRER_WITHDREW, "No longer wanted");
        assertThat(chasing.due(after(5))).doesNotContain(referral);
        chasing.look(referral, after(5));
        assertThat(letters("CHASE")).isEmpty();
    }

    @Test
    void aLetterThatCameBackIsNotFollowedByAnother() {
        askByMail();
        jdbc.sql("update outgoing_message set bounced_at = now(6) where referral_id = :id")
                .param("id", referral.value())
                .update();
        chasing.look(referral, after(5));
        assertThat(letters("CHASE")).isEmpty();
    }

    @Test
    void theTextOfAReminderCanBeChangedButKeepsItsLink() {
        var templates = application.getBean(TemplateService.class);
        actAs(Role.MANAGER);
        assertThatThrownBy(() -> save(templates, "Please answer.")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> save(templates, "Dear {enquirer} {link}")).isInstanceOf(RuleViolation.class);
        save(templates, "A word of our own to {partner} by {due}: {link}");
        actAs(owner);
        try {
            askByMail();
            chasing.look(referral, after(5));
            sendAll();
            assertThat(mail.textFor(contact)).contains("A word of our own to Silent Beams");
        } finally {
            jdbc.sql("delete from message_template where purpose = 'CHASE'").update();
        }
    }

    private static void save(TemplateService templates, String body) {
        templates.save(Language.ENGLISH, TemplatePurpose.CHASE, new TemplateText("Reminder", body));
    }

    /** So many working days after it was asked, a little later than the moment itself. */
    private Instant after(int days) {
        return calendar.plusWorkingDays(asked, days).plus(Duration.ofMinutes(1));
    }

    private void sendAll() {
        letters("CHASE").forEach(letter -> mail.send(application, letter));
    }

    private List<MessageId> letters(String purpose) {
        return jdbc.sql("""
                        select m.id from message m join outgoing_message o on o.message_id = m.id
                        where o.referral_id = :id and m.purpose = :purpose and o.state in ('HELD', 'WAITING') order by m.id""").param("id", referral.value()).param("purpose", purpose).query(Long.class).list().stream()
                .map(MessageId::new)
                .toList();
    }
}
