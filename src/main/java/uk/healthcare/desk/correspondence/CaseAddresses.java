package uk.healthcare.desk.correspondence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.senders.PublicMailDomains;
import uk.healthcare.desk.enquiry.MergedEnquiries;

/** The addresses that belong to a case: its enquirer's, those we wrote to, and those whom these wrote to. */
@Component
class CaseAddresses {

    private static final String OF_CASE =
            "select exists (select 1 from case_address where enquiry_id in " + MergedEnquiries.WITH_MERGED;

    private final JdbcClient jdbc;

    CaseAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnquiryId enquiry, Collection<EmailAddress> addresses) {
        var different = Set.copyOf(addresses);
        if (different.isEmpty()) {
            return;
        }
        var rows = String.join(", ", Collections.nCopies(different.size(), "(?, ?)"));
        var values = new ArrayList<Object>(2 * different.size());
        different.forEach(address -> Collections.addAll(values, enquiry.value(), address.value()));
        jdbc.sql("insert ignore into case_address (enquiry_id, address) values " + rows)
                .params(values)
                .update();
    }

    /** Whether the address is one of the case's, or of a duplicate that was merged into it, or a colleague's: of the same domain, unless anybody can have one there. */
    boolean belongs(EnquiryId enquiry, EmailAddress address) {
        var sql = PublicMailDomains.contains(address.domain())
                ? OF_CASE + " and address = :address)"
                : OF_CASE + " and (address = :address or substring_index(address, '@', -1) = :domain))";
        var query = jdbc.sql(sql).param("enquiry", enquiry.value()).param("address", address.value());
        return (PublicMailDomains.contains(address.domain()) ? query : query.param("domain", address.domain()))
                .query(Boolean.class)
                .single();
    }
}
