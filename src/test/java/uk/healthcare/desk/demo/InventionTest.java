package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;

/** Cases are invented alike from one seed, on any day of the calendar. */
class InventionTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private Invention invention;

    @BeforeEach
    void withPeople() {
        invention = new Invention(application, role -> person(role));
    }

    @Test
    void theSameSeedOnTheSameDayGivesTheSame() {
        assertThat(invention.rolledBack(() -> contents(90))).isEqualTo(invention.rolledBack(() -> contents(90)));
    }

    /** Christmas Day, a Sunday, the night in which the clocks change, a leap day. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12-25T08:00:00Z", "2027-01-03T23:59:00Z", "2027-03-28T01:30:00Z", "2028-02-29T12:00:00Z"})
    void anyDayWillDo(String now) {
        assertThatCode(() -> invention.rolledBack(() -> {
                    invention.cases(60, Instant.parse(now));
                    return true;
                }))
                .doesNotThrowAnyException();
    }

    private List<String> contents(int number) {
        invention.cases(number, Instant.parse("2026-11-24T10:15:00Z"));
        return jdbc.sql("""
                select e.summary, e.description, e.received_at, e.stage, e.outcome, e.owner_id, e.next_step, e.next_step_on,
                       (select group_concat(t.at, t.title order by t.at, t.title) from timeline_entry t
                         where t.enquiry_id = e.id) timeline,
                       (select group_concat(r.partner_id, r.state order by r.partner_id) from referral r
                         where r.enquiry_id = e.id) referrals
                from enquiry e where e.demonstration order by e.received_at, e.summary""").query().listOfRows().stream().map(Object::toString).toList();
    }
}
