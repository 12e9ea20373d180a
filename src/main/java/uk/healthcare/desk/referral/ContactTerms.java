package uk.healthcare.desk.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Channel;

/**
 * A conversation about one partner, as it is typed.
 *
 * @param with whom we spoke
 * @param said what was said
 */
public record ContactTerms(
        @Nullable Channel channel, @Nullable LocalDate on, String with, String said, NextContact next) {}
