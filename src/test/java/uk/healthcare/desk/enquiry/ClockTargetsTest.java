package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClockTargetsTest {

    private final ClockTargets targets = new ClockTargets(List.of(
            new ClockTarget(ClockKind.TRIAGE, null, null, 5),
            new ClockTarget(ClockKind.TRIAGE, null, Track.GOVERNMENT, 4),
            new ClockTarget(ClockKind.TRIAGE, Priority.URGENT, null, 1),
            new ClockTarget(ClockKind.TRIAGE, Priority.URGENT, Track.COMMERCIAL, 2)));

    @Test
    void theCloserTargetCounts() {
        assertThat(targets.days(ClockKind.TRIAGE, Priority.NORMAL, null)).isEqualTo(5);
        assertThat(targets.days(ClockKind.TRIAGE, Priority.NORMAL, Track.GOVERNMENT))
                .isEqualTo(4);
        assertThat(targets.days(ClockKind.TRIAGE, Priority.URGENT, null)).isEqualTo(1);
        assertThat(targets.days(ClockKind.TRIAGE, Priority.URGENT, Track.GOVERNMENT))
                .isEqualTo(1);
        assertThat(targets.days(ClockKind.TRIAGE, Priority.URGENT, Track.COMMERCIAL))
                .isEqualTo(2);
    }

    @Test
    void whatNobodySetKeepsItsDefault() {
        assertThat(targets.days(ClockKind.FIRST_APPROACH, Priority.URGENT, Track.COMMERCIAL))
                .isEqualTo(ClockKind.FIRST_APPROACH.days());
    }
}
