package uk.healthcare.desk.staff;

import uk.healthcare.desk.common.StaffId;

/** A colleague as other screens show them. */
public record StaffName(StaffId id, String name, boolean enabled) {}
