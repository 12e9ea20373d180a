package uk.healthcare.desk.referral;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * An enquiry in matching whose owner is signed in and whose letters leave to a mail server of the class, and what the
 * tables say of it.
 */
public abstract class CaseWithMail extends DeskTest {

    protected static MailDay mail;

    @Autowired
    protected ApplicationContext application;

    @Autowired
    protected JdbcClient jdbc;

    /** Tells apart what the tests name, in the one database that they share. */
    protected final String unique = UUID.randomUUID().toString().substring(0, 8);

    protected CaseSamples samples;
    protected SignedIn owner;
    protected EnquiryId enquiry;

    @BeforeAll
    static void openMail() {
        mail = new MailDay();
    }

    @AfterAll
    static void closeMail() {
        mail.close();
    }

    @BeforeEach
    void anEnquiryInMatching() {
        samples = new CaseSamples(application);
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
    }

    /** A partner with somebody who can be written to. */
    protected PartnerId partner(String name, String address) {
        var partner = samples.partner(name);
        new ReferralSamples(application).contact(partner, address);
        return partner;
    }

    protected ReferralId shortlisted(PartnerId partner) {
        return application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
    }

    protected ReferralState state(ReferralId referral) {
        return ReferralState.valueOf(kept("select state from referral where id = :id", referral.value()));
    }

    protected String reference() {
        return kept("select reference from enquiry where id = :id", enquiry.value());
    }

    protected String nextStep() {
        return kept("select next_step from enquiry where id = :id", enquiry.value());
    }

    /** Each entry with its title and text, one a line. */
    protected String timeline() {
        return String.join(
                "\n",
                jdbc.sql("select concat(title, ': ', coalesce(body, '')) from timeline_entry where enquiry_id = :id")
                        .param("id", enquiry.value())
                        .query(String.class)
                        .list());
    }

    /** The tasks that messages of this case have left because nobody took them. */
    protected int tasksOfUnsent() {
        return count(
                "select count(*) from task where enquiry_id = :id and title like 'Message not sent%'", enquiry.value());
    }

    /** The one text that is found for that id. */
    protected String kept(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }

    /** What is counted for that id. */
    protected int count(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
