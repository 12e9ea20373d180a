package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Enquiries of the last two years that may be the same request, each with its reasons. */
@Service
public class LikenessQuery {

    private static final int SHOWN = 5;
    private static final int LIKELY = 40;

    /** Addresses at these say nothing of the organisation. */
    private static final Set<String> OPEN_TO_ALL = Set.of("gmail.com", "outlook.com", "hotmail.com", "yahoo.com",
            "icloud.com", "qq.com", "163.com", "126.com", "live.com", "proton.me", "mail.ru", "yandex.ru");

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    LikenessQuery(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /** The likeliest first; none that is not at least somewhat likely. {@code self} is never like itself. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public List<LikelyDuplicate> like(EnquiryFields fields, @Nullable EnquiryId self) {
        var email = EmailAddress.parse(Objects.requireNonNullElse(fields.email(), ""));
        var domain = email.map(EmailAddress::domain).filter(d -> !OPEN_TO_ALL.contains(d)).orElse("");
        var organisation = Folded.of(Objects.requireNonNullElse(fields.organisation(), ""));
        var scope = visibility.of(current.get());
        return jdbc.sql("""
                        select e.id, e.reference, e.summary, e.stage, e.received_at, e.market_code,
                          o.name, o.folded_name, o.domain, p.email, p.phone
                        from (
                            select id from enquirer where :email <> '' and email = :email
                            union select id from enquirer where :phone <> '' and phone = :phone
                            union select p.id from organisation o join enquirer p on p.organisation_id = o.id
                              where (:organisation <> '' and o.folded_name = :organisation)
                            union select p.id from organisation o join enquirer p on p.organisation_id = o.id
                              where (:domain <> '' and o.domain = :domain)
                            limit 200
                          ) who
                          join enquiry e on e.enquirer_id = who.id
                          join enquirer p on p.id = e.enquirer_id
                          left join organisation o on o.id = e.organisation_id
                        where e.received_at > date_sub(utc_timestamp(), interval 2 year) and e.id <> :self and %s
                        order by e.received_at desc limit 50
                        """.formatted(scope.sql()))
                .param("email", email.map(EmailAddress::value).orElse(""))
                .param("phone", Objects.requireNonNullElse(fields.phone(), "").strip())
                .param("organisation", organisation)
                .param("domain", domain)
                .param("self", self == null ? 0 : self.value())
                .params(scope.parameters())
                .query((row, number) -> {
                    var reasons = new ArrayList<String>();
                    var percent = 0;
                    if (email.isPresent() && email.get().value().equals(row.getString("email"))) {
                        percent += 50;
                        reasons.add("same e-mail address");
                    } else if (!domain.isEmpty() && domain.equals(row.getString("domain"))) {
                        percent += 25;
                        reasons.add("same e-mail domain " + domain);
                    }
                    if (fields.phone() != null && fields.phone().strip().equals(row.getString("phone"))) {
                        percent += 40;
                        reasons.add("same telephone number");
                    }
                    if (!organisation.isEmpty() && organisation.equals(row.getString("folded_name"))) {
                        percent += 30;
                        reasons.add("same organisation");
                    }
                    var shared = sharedWords(fields.summary(), row.getString("summary"));
                    if (!shared.isEmpty()) {
                        percent += Math.min(40, 12 * shared.size());
                        reasons.add("both say " + String.join(", ", shared));
                    }
                    if (fields.marketCode() != null && fields.marketCode().equals(row.getString("market_code"))) {
                        percent += 8;
                        reasons.add("same market");
                    }
                    return new LikelyDuplicate(new EnquiryId(row.getLong("id")), row.getString("reference"),
                            row.getString("summary"), Objects.requireNonNullElse(row.getString("name"), ""),
                            Stage.valueOf(row.getString("stage")), EnquiryPageRows.at(row, "received_at"),
                            Math.min(99, percent), reasons);
                })
                .list()
                .stream()
                .filter(like -> like.percent() >= LIKELY)
                .sorted(Comparator.comparing(LikelyDuplicate::percent).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static List<String> sharedWords(String mine, String theirs) {
        var words = new HashSet<>(List.of(Folded.of(mine).split(" ")));
        words.retainAll(List.of(Folded.of(theirs).split(" ")));
        return words.stream().filter(word -> word.length() > 4).sorted().limit(4).toList();
    }
}
