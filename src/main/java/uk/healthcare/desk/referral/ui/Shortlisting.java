package uk.healthcare.desk.referral.ui;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/** Puts a partner on the shortlist. */
interface Shortlisting {

    /** @param reason why this one, when others stand before it */
    void shortlist(PartnerId partner, String name, @Nullable String reason);
}
