package uk.healthcare.desk.matching;

import uk.healthcare.desk.common.PartnerId;

/** A partner that a filter left out. @param reason a sentence that says what would have to change */
public record Excluded(PartnerId partner, String name, WhyNot why, String reason) {}
