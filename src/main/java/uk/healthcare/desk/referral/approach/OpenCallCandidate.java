package uk.healthcare.desk.referral.approach;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * A partner that an open call could ask.
 *
 * @param address the first of its contacts
 * @param obstacle why it cannot be asked now; null when it can
 */
public record OpenCallCandidate(
        PartnerId partner,
        String name,
        @Nullable String address,
        @Nullable String obstacle) {}
