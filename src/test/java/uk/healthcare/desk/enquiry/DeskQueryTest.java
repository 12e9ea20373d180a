package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.FollowUpQuery.Whose;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

class DeskQueryTest extends DeskTest {

    @Autowired
    private DeskQuery desk;

    @Autowired
    private FollowUpQuery followUps;

    @Autowired
    private WaitingWorkQuery waiting;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private EnquirySeed seed;
    private SignedIn me;
    private LocalDate today;

    @BeforeEach
    void seed() {
        me = actAs(Role.PARTNERSHIP_MANAGER);
        today = London.dateOf(clock.instant());
        seed = new EnquirySeed(database, 5, clock.instant());
    }

    @AfterEach
    void remove() {
        seed.remove();
    }

    @Test
    void whatIsOursComesByDayAndWhatIsOthersWaitsUntilItsDay() {
        var late = mine(today.minusDays(2), WaitingFor.US);
        var soon = mine(today.plusDays(3), WaitingFor.US);
        var came = mine(today, WaitingFor.PARTNER);
        var waits = mine(today.plusDays(5), WaitingFor.ENQUIRER);
        task(waits, me, today.plusDays(1));
        var mine = desk.desk();
        assertThat(mine.late()).isEqualTo(1);
        assertThat(mine.dueToday()).isEqualTo(1);
        assertThat(mine.doNext()).extracting(item -> item.enquiry().value()).containsExactly(late, came, waits, soon);
        assertThat(mine.waiting()).extracting(item -> item.enquiry().value()).containsExactly(waits);
        assertThat(waiting.byPath()).containsEntry(EnquiryLinks.FOLLOW_UPS, 2);
    }

    @Test
    void aClosedEnquiryIsNobodysToDo() {
        var id = mine(today, WaitingFor.US);
        database.sql("update enquiry set stage = 'CLOSED' where id = ?")
                .param(id)
                .update();
        assertThat(desk.desk().isEmpty()).isTrue();
    }

    @Test
    void newIsWhatOthersDidOnMyCasesAndOnThoseIAmNamedOn() {
        var colleague = person(Role.OFFICER);
        var owned = mine(today.plusDays(1), WaitingFor.US);
        var named = seed.enquiry(Stage.MATCHING, clock.instant(), colleague.id().value());
        var strange =
                seed.enquiry(Stage.MATCHING, clock.instant(), colleague.id().value());
        database.sql("insert into enquiry_collaborator (enquiry_id, staff_id) values (?, ?)")
                .params(named, me.id().value())
                .update();
        note(owned, colleague, 1);
        note(named, colleague, 2);
        note(strange, colleague, 3);
        note(owned, me, 4);
        assertThat(desk.desk().news())
                .extracting(item -> item.enquiry().value())
                .containsExactly(owned, named);
    }

    @Test
    void onlyManagersAndAuditorsReadWhatIsNotTheirs() {
        var owned = mine(today, WaitingFor.US);
        database.sql("update enquiry set restricted = false where id = ?")
                .param(owned)
                .update();
        actAs(Role.OFFICER);
        assertThat(followUps.between(Whose.ALL, today, today))
                .noneMatch(item -> item.enquiry().value() == owned);
        assertThat(followUps.counts(Whose.TEAM, today, today)).isEmpty();
        actAs(Role.MANAGER);
        assertThat(followUps.between(Whose.ALL, today, today))
                .anyMatch(item -> item.enquiry().value() == owned);
        assertThat(followUps.counts(Whose.ALL, today, today).get(today)).isPositive();
    }

    @Test
    void aTaskOnARestrictedEnquiryShowsOnlyToThoseOnTheCase() {
        var secret = seed.enquiry(
                Stage.MATCHING, clock.instant(), person(Role.OFFICER).id().value());
        database.sql("update enquiry set restricted = true where id = ?")
                .param(secret)
                .update();
        task(secret, me, today);
        assertThat(desk.desk().doNext()).isEmpty();
        assertThat(desk.desk().dueToday()).isZero();
        assertThat(waiting.byPath()).containsEntry(EnquiryLinks.FOLLOW_UPS, 0);
        assertThat(followUps.between(Whose.MINE, today, today)).isEmpty();
    }

    @Test
    void theDeskTakesFourStatements() throws Exception {
        mine(today, WaitingFor.US);
        assertThat(QueryCount.of(desk::desk)).isEqualTo(4);
    }

    private long mine(LocalDate step, WaitingFor waitingFor) {
        var id = seed.enquiry(
                Stage.MATCHING,
                clock.instant().minus(Duration.ofDays(1)),
                me.id().value());
        database.sql("update enquiry set next_step_on = ?, waiting_for = ?, updated_at = ? where id = ?")
                .params(step, waitingFor.name(), Utc.column(clock.instant()), id)
                .update();
        return id;
    }

    private void task(long enquiry, SignedIn person, LocalDate due) {
        database.sql("""
                        insert into task (id, version, enquiry_id, title, due_on, assignee_id, created_at)
                        values (?, 0, ?, 'Call them', ?, ?, ?)
                        """)
                .params(enquiry + 50_000_000, enquiry, due, person.id().value(), Utc.column(clock.instant()))
                .update();
    }

    private void note(long enquiry, SignedIn by, int hoursAgo) {
        database.sql(
                        "insert into timeline_entry (id, enquiry_id, at, kind, staff_id, title) values (?, ?, ?, 'NOTE', ?, 'Note')")
                .params(
                        enquiry * 10 + hoursAgo,
                        enquiry,
                        Utc.column(clock.instant().minus(Duration.ofHours(hoursAgo))),
                        by.id().value())
                .update();
    }
}
