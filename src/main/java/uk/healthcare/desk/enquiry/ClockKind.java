package uk.healthcare.desk.enquiry;

import java.util.Set;

/** The five clocks (PRODUCT, "clock" table): default target, and the holds that stop them. */
public enum ClockKind {
    ACKNOWLEDGE(1, true, Set.of()),
    TRIAGE(3, true, Set.of(HoldKind.AWAITING_ENQUIRER)),
    FIRST_APPROACH(10, true, Set.of(HoldKind.AWAITING_ENQUIRER, HoldKind.WITH_POST, HoldKind.NURTURE)),
    PARTNER_ANSWER(10, true, Set.of()),
    FOLLOW_UP(30, false, Set.of(HoldKind.NURTURE));

    private final int days;
    private final boolean workingDays;
    private final Set<HoldKind> stoppedBy;

    ClockKind(int days, boolean workingDays, Set<HoldKind> stoppedBy) {
        this.days = days;
        this.workingDays = workingDays;
        this.stoppedBy = stoppedBy;
    }

    /** The default target, in working days of 09:00–17:00 in London or in calendar days. */
    public int days() {
        return days;
    }

    public boolean inWorkingDays() {
        return workingDays;
    }

    public boolean isStoppedBy(HoldKind hold) {
        return stoppedBy.contains(hold);
    }
}
