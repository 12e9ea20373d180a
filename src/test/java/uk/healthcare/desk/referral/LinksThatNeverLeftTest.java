package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.referral.consent.ConsentLetter;
import uk.healthcare.desk.referral.consent.ConsentLetterService;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.overview.CaseLink;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.staff.Role;

/** A case lists the links that somebody may hold; of those whose letter never left it says so. */
class LinksThatNeverLeftTest extends DeskTest {

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CaseReferralsQuery query;

    @Autowired
    private OutboxService outbox;

    @Autowired
    private JdbcClient jdbc;

    private EnquiryId enquiry;
    private MessageId letter;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void consentIsAskedByALetter() {
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        var samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        var partner = samples.partner("Unsent Beams " + enquiry.value());
        actAs(owner);
        accepts(partner);
        var letters = application.getBean(ConsentLetterService.class);
        var start = letters.begin(enquiry).orElseThrow();
        letters.ask(enquiry, new ConsentLetter(UUID.randomUUID(), Set.of(partner), start.subject(), start.text()));
        letter = jdbc.sql("select max(id) from message where enquiry_id = ? and purpose = 'CONSENT'")
                .param(enquiry.value())
                .query((row, number) -> new MessageId(row.getLong(1)))
                .single();
    }

    @Test
    void theLinkOfALetterThatIsTakenBackIsNotListed() {
        assertThat(query.of(enquiry).consentLinks()).as("while it waits").isEmpty();
        outbox.takeBack(enquiry, letter);
        assertThat(query.of(enquiry).consentLinks()).as("taken back").isEmpty();
    }

    @Test
    void theLinkOfALetterThatFailedAndWasGivenUpSaysSo() {
        tried();
        state("WAITING");
        assertThat(listed().neverSent()).as("it is tried again").isFalse();
        state("FAILED");
        assertThat(listed().neverSent()).isTrue();
        outbox.discard(enquiry, letter);
        assertThat(listed().neverSent()).isTrue();
        state("SENT");
        assertThat(listed().neverSent()).isFalse();
    }

    private void accepts(PartnerId partner) {
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        var steps = application.getBean(ReferralService.class);
        steps.approach(referral, Channel.EMAIL, LocalDate.now(), "Would it interest you?");
        steps.accepted(referral, LocalDate.now(), null);
        application.getBean(DueDiligenceService.class).answer(enquiry, CaseSamples.allNo());
    }

    /** As every try makes a secret. */
    private void tried() {
        var link = jdbc.sql("select link_id from outgoing_message where message_id = ?")
                .param(letter.value())
                .query((row, number) -> new LinkId(row.getLong(1)))
                .single();
        new SampleLinks(application).with(link, LinkPurpose.CONSENT);
    }

    private void state(String state) {
        jdbc.sql("update outgoing_message set state = ? where message_id = ?")
                .params(state, letter.value())
                .update();
    }

    private CaseLink listed() {
        return query.of(enquiry).consentLinks().getFirst();
    }
}
