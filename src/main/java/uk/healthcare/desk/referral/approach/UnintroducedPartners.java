package uk.healthcare.desk.referral.approach;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.LetterGuard;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.referral.brief.BriefCheck;
import uk.healthcare.desk.referral.brief.BriefGuard;
import uk.healthcare.desk.staff.CurrentStaff;

/** A letter to a partner that does not know yet who asks, as an answer to its question, does not tell it either. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnintroducedPartners implements LetterGuard {

    /** The people of partners considered for an enquiry and never introduced, and whoever got a link from them. */
    private static final String ADDRESSES = """
            select lower(c.email) from partner_contact c join referral r on r.partner_id = c.partner_id
             where r.enquiry_id = :enquiry and r.introduced_at is null and c.email is not null
            union select lower(l.address) from personal_link l join referral r on r.id = l.referral_id
             where r.enquiry_id = :enquiry and r.introduced_at is null and l.purpose = 'ANSWER' and l.address is not null""";

    private final JdbcClient jdbc;
    private final BriefGuard guard;
    private final EnquiryMail enquiries;
    private final CurrentStaff current;

    UnintroducedPartners(JdbcClient jdbc, BriefGuard guard, EnquiryMail enquiries, CurrentStaff current) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.enquiries = enquiries;
        this.current = current;
    }

    @Override
    public void requireMayBeTold(EnquiryId enquiry, Set<EmailAddress> recipients, String subject, String text) {
        var partners = new HashSet<>(jdbc.sql(ADDRESSES)
                .param("enquiry", enquiry.value())
                .query(String.class)
                .list());
        var enquirer = enquiries.fields(enquiry).email();
        partners.remove(enquirer == null ? "" : enquirer.toLowerCase(Locale.ROOT));
        if (recipients.stream().noneMatch(one -> isOf(partners, one))) {
            return;
        }
        if (!recipients.stream().allMatch(one -> isOf(partners, one))) {
            throw new RuleViolation("message.partner-and-others").at("to");
        }
        var check = guard.of(enquiry, List.of(current.get().name()));
        require(check, "subject", subject);
        require(check, "text", text);
    }

    private static boolean isOf(Set<String> partners, EmailAddress one) {
        return partners.contains(one.value().toLowerCase(Locale.ROOT));
    }

    private static void require(BriefCheck check, String field, String text) {
        check.ofTheEnquirer(text).stream().findFirst().ifPresent(trace -> {
            throw new RuleViolation("brief.names", trace.words()).at(field);
        });
    }
}
