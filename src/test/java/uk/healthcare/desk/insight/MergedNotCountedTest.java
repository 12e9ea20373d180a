package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Role;

/** A request that came twice is one in every figure, and two again when the merge is undone. */
class MergedNotCountedTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private InsightService insight;

    @Autowired
    private TriageService triage;

    @Autowired
    private MergeService merges;

    @Autowired
    private Clock clock;

    @Test
    void theDuplicateIsNotCounted() {
        actAs(Role.OFFICER);
        var from = claimed("A heart centre " + UUID.randomUUID());
        var into = claimed("The same heart centre " + UUID.randomUUID());
        assertThat(received()).isEqualTo(2);
        merges.merge(from, into, null);
        assertThat(received()).isEqualTo(1);
        merges.undo(from);
        assertThat(received()).isEqualTo(2);
    }

    private EnquiryId claimed(String text) {
        var id = new CaseSamples(application).onlyTold(text);
        triage.claim(id);
        return id;
    }

    private int received() {
        var today = London.dateOf(clock.instant());
        var filter = InsightFilter.over(PeriodChoice.LAST_3_MONTHS.on(today));
        return insight.figures(filter).headline(HeadlineKind.RECEIVED).value().intValue();
    }
}
