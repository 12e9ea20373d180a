package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Permission;

/** Who could own an enquiry: those who know its market and what it asks for first, the less busy before the busy. */
@Service
public class OwnerSuggestions {

    private final JdbcClient jdbc;
    private final EnquiryAccess access;

    OwnerSuggestions(JdbcClient jdbc, EnquiryAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public List<OwnerSuggestion> suggest(EnquiryId id) {
        var enquiry = access.readable(id);
        var areas = enquiry.need.areas();
        return jdbc
                .sql("""
                        select s.id, s.name,
                          (select count(*) from enquiry e where e.owner_id = s.id and e.stage <> 'CLOSED') as open_cases,
                          (select count(*) from enquiry e where e.owner_id = s.id and e.market_code = :market) as in_market,
                          (select count(distinct e.id) from enquiry e join enquiry_service_area a on a.enquiry_id = e.id
                            where e.owner_id = s.id and a.area_code in (:areas)) as in_area
                        from staff s join staff_role r on r.staff_id = s.id and r.role = 'PARTNERSHIP_MANAGER'
                        where s.enabled
                        """)
                .param("market", Objects.requireNonNullElse(enquiry.marketCode(), ""))
                .param("areas", areas.isEmpty() ? List.of("") : areas)
                .query((row, number) -> new Candidate(
                        new StaffId(row.getLong("id")),
                        row.getString("name"),
                        row.getInt("open_cases"),
                        row.getInt("in_market"),
                        row.getInt("in_area")))
                .list()
                .stream()
                .sorted(Comparator.comparingDouble(Candidate::fit).reversed().thenComparing(Candidate::name))
                .map(Candidate::suggestion)
                .toList();
    }

    private record Candidate(StaffId id, String name, int open, int inMarket, int inArea) {

        double fit() {
            return Math.min(inMarket, 10) + Math.min(inArea, 10) - open / 6.0;
        }

        OwnerSuggestion suggestion() {
            var reasons = new ArrayList<String>();
            if (inMarket > 0) {
                reasons.add("knows the market");
            }
            if (inArea > 0) {
                reasons.add("has worked on this service area");
            }
            if (reasons.isEmpty()) {
                reasons.add("has had no case like this");
            }
            return new OwnerSuggestion(id, name, OwnerSuggestion.Load.of(open), String.join(", ", reasons));
        }
    }
}
