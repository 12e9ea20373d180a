package uk.healthcare.desk.referral.approach;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.referral.CaseWithMail;
import uk.healthcare.desk.referral.ReferralService;

/** Partners with addresses of their own, each called by a key, whom a case can ask by e-mail; and what was kept of it. */
abstract class PartnersToAsk extends CaseWithMail {

    @Autowired
    ReferralService steps;

    /** They would be suggested in other tests. */
    @AfterEach
    void retirePartners() {
        jdbc.sql("update partner set active = false where name like 'Asked Beams %'")
                .update();
    }

    PartnerId partner(String key) {
        return partner(name(key), address(key));
    }

    ReferralId shortlisted(String key) {
        return shortlisted(partner(key));
    }

    String name(String key) {
        return "Asked Beams " + key + " " + unique;
    }

    String address(String key) {
        return key + "-" + unique + "@partner.example";
    }

    PartnerId partnerOf(ReferralId referral) {
        return new PartnerId(jdbc.sql("select partner_id from referral where id = :id")
                .param("id", referral.value())
                .query(Long.class)
                .single());
    }

    /** By which a form that is sent twice is known again. */
    static UUID key() {
        return UUID.randomUUID();
    }

    /** Those that ask a partner of the case and can still be taken back. */
    List<MessageId> letters() {
        return jdbc.sql("""
                        select m.id from message m join outgoing_message o on o.message_id = m.id
                        where m.enquiry_id = :enquiry and m.purpose = 'APPROACH' and o.state = 'HELD' order by m.id""").param("enquiry", enquiry.value()).query(Long.class).list().stream()
                .map(MessageId::new)
                .toList();
    }

    String kept(String sql, ReferralId referral) {
        return kept(sql, referral.value());
    }
}
