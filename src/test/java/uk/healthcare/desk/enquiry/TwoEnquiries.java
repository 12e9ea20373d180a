package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Two enquiries of one ministry, entered by an officer who is signed in, and what their pages and the audit say of them. */
abstract class TwoEnquiries extends DeskTest {

    @Autowired
    EnquiryRegistration registration;

    @Autowired
    MergeService merges;

    @Autowired
    CaseService cases;

    @Autowired
    CaseManagementService management;

    @Autowired
    NextStepService steps;

    @Autowired
    EnquiryPageQuery query;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    SignedIn officer;
    EnquiryId from;
    EnquiryId into;

    @BeforeEach
    void twoEnquiries() {
        officer = actAs(Role.OFFICER);
        from = create(ChangedFields.of(
                EnquirySamples.complete(),
                Map.of(
                        "summary",
                        "Cardiac centre in Jeddah",
                        "scale",
                        "120 beds",
                        "budget",
                        new BigDecimal("4000000"))));
        into = create("Heart hospital");
    }

    /** Of the same ministry as all of them. */
    EnquiryId create(String summary) {
        return create(ChangedFields.of(EnquirySamples.complete(), Map.of("summary", summary)));
    }

    EnquiryId create(EnquiryFields fields) {
        return registration.register(UUID.randomUUID(), fields);
    }

    LocalDate tomorrow() {
        return London.dateOf(clock.instant()).plusDays(1);
    }

    String reference(EnquiryId id) {
        return jdbc.sql("select reference from enquiry where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    List<String> titles(EnquiryId id) {
        return query.timeline(id, 0).stream().map(TimelineRow::title).toList();
    }

    /** What the timeline says of merges, its own lines alone. */
    String told(EnquiryId id) {
        return query.timeline(id, 0).stream()
                .filter(row -> row.origin() == null && row.kind() == TimelineKind.MERGED)
                .map(row -> row.title() + " " + row.body())
                .reduce("", (one, other) -> one + other);
    }

    int audited(EnquiryId id, String operation) {
        return new AuditRows(jdbc).of(id, operation);
    }
}
