package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        from = create(
                with(EnquirySamples.complete(), "Cardiac centre in Jeddah", "120 beds", new BigDecimal("4000000")));
        into = create("Heart hospital");
    }

    /** Of the same ministry as all of them. */
    EnquiryId create(String summary) {
        return create(with(EnquirySamples.complete(), summary, null, null));
    }

    EnquiryId create(EnquiryFields fields) {
        return registration.register(UUID.randomUUID(), fields);
    }

    /** The same but for these. */
    static EnquiryFields with(EnquiryFields base, String summary, @Nullable String scale, @Nullable BigDecimal budget) {
        return new EnquiryFields(
                summary,
                base.description(),
                base.source(),
                base.campaign(),
                base.organisation(),
                base.organisationKind(),
                base.marketCode(),
                base.enquirer(),
                base.jobTitle(),
                base.email(),
                base.phone(),
                base.language(),
                base.track(),
                base.priority(),
                base.areas(),
                base.otherArea(),
                base.models(),
                base.settings(),
                base.careModels(),
                scale,
                budget,
                base.wantedBy());
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
