package uk.healthcare.desk.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.Utc;

/** Writes down what was told to whom, in the transaction in which it was told. Nothing is ever changed in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disclosures {

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Disclosure told) {
        jdbc.sql("""
                        insert into disclosure (id, enquiry_id, partner_id, referral_id, kind, recipient, channel, what, text,
                          at, staff_id)
                        values (next value for disclosure_seq, :enquiry, :partner, :referral, :kind, :recipient, :channel,
                          :what, :text, :at, :by)""")
                .param("enquiry", told.enquiry().value())
                .param("partner", told.partner() == null ? null : told.partner().value())
                .param(
                        "referral",
                        told.referral() == null ? null : told.referral().value())
                .param("kind", told.kind().name())
                .param("recipient", told.recipient())
                .param("channel", told.channel().name())
                .param("what", told.what())
                .param("text", told.text())
                .param("at", Utc.column(told.at()))
                .param("by", told.by() == null ? null : told.by().value())
                .update();
    }
}
