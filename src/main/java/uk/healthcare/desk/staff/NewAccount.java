package uk.healthcare.desk.staff;

import uk.healthcare.desk.common.StaffId;

/** An account with the link to hand over to its person. */
public record NewAccount(StaffId id, OneTimeLink link) {}
