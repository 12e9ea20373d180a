package uk.healthcare.desk.referral.disclosure;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.Utc;

/** Writes down what was told to whom, in the transaction in which it was told. Nothing is ever changed in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disclosures {

    private static final String ROW = """
            insert into disclosure (id, enquiry_id, partner_id, referral_id, kind, recipient, channel, what, text, at, staff_id)
            values (next value for disclosure_seq, :enquiry, :partner, :referral, :kind, :recipient, :channel, :what, :text,
              :at, :by)""";

    private final NamedParameterJdbcOperations jdbc;

    Disclosures(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Disclosure told) {
        jdbc.update(ROW, row(told));
    }

    public void addAll(List<Disclosure> told) {
        jdbc.batchUpdate(ROW, told.stream().map(Disclosures::row).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Disclosure told) {
        return new MapSqlParameterSource()
                .addValue("enquiry", told.enquiry().value())
                .addValue(
                        "partner",
                        told.partner() == null ? null : told.partner().value())
                .addValue(
                        "referral",
                        told.referral() == null ? null : told.referral().value())
                .addValue("kind", told.kind().name())
                .addValue("recipient", told.recipient())
                .addValue("channel", told.channel().name())
                .addValue("what", told.what())
                .addValue("text", told.text())
                .addValue("at", Utc.column(told.at()))
                .addValue("by", told.by() == null ? null : told.by().value());
    }
}
