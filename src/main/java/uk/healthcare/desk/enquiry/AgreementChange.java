package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;

/**
 * How a recorded agreement was corrected.
 *
 * @param total in pounds, over its financial years, as it is now
 * @param words what changed
 * @param confirmableAnew whether it says something else to its enquirer, whose confirmation no longer holds then
 */
public record AgreementChange(BigDecimal total, String words, boolean confirmableAnew) {}
