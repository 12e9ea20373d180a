package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;

/** Targets that managers set, on the clocks of real enquiries. */
class ServiceLevelsTest extends DeskTest {

    /** Used by no other test. */
    private static final ClockTarget TARGET =
            new ClockTarget(ClockKind.TRIAGE, Priority.URGENT, Track.PHILANTHROPIC, 7);

    @Autowired
    private ServiceLevels levels;

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private CaseService cases;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        actAs(Role.MANAGER);
        levels.remove(TARGET);
    }

    @Test
    void holdForClocksThatStart() {
        actAs(Role.MANAGER);
        levels.set(TARGET);
        assertThat(triageDays(registered(Priority.URGENT, Track.PHILANTHROPIC))).isEqualTo(7);
        assertThat(triageDays(registered(Priority.URGENT, Track.COMMERCIAL))).isEqualTo(ClockKind.TRIAGE.days());
    }

    @Test
    void holdForARunningClockWhenThePriorityChanges() {
        actAs(Role.MANAGER);
        levels.set(TARGET);
        var before = fields(Priority.NORMAL, Track.PHILANTHROPIC);
        var id = registration.register(UUID.randomUUID(), before);
        assertThat(triageDays(id)).isEqualTo(ClockKind.TRIAGE.days());
        var dueBefore = due(id);
        cases.edit(id, before, fields(Priority.URGENT, Track.PHILANTHROPIC));
        assertThat(triageDays(id)).isEqualTo(7);
        assertThat(due(id)).isGreaterThan(dueBefore);
    }

    @Test
    void areAtLeastADay() {
        actAs(Role.MANAGER);
        assertThatThrownBy(() -> levels.set(new ClockTarget(ClockKind.TRIAGE, null, null, 0)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("days"));
    }

    private EnquiryId registered(Priority priority, Track track) {
        return registration.register(UUID.randomUUID(), fields(priority, track));
    }

    private static EnquiryFields fields(Priority priority, Track track) {
        var blank = EnquiryFields.blank(Source.PHONE);
        return new EnquiryFields(
                "Service levels",
                "",
                Source.PHONE,
                null,
                null,
                OrganisationKind.OTHER,
                null,
                "Dr Sample",
                null,
                "levels@target.example",
                null,
                "en",
                track,
                priority,
                blank.areas(),
                null,
                blank.models(),
                blank.settings(),
                blank.careModels(),
                null,
                null,
                null);
    }

    private int triageDays(EnquiryId id) {
        return jdbc.sql("select target_days from clock_run where enquiry_id = :id and kind = 'TRIAGE'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private String due(EnquiryId id) {
        return jdbc.sql("select cast(due_at as char) from clock_run where enquiry_id = :id and kind = 'TRIAGE'")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
