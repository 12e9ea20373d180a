package uk.healthcare.desk.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.referral.disclosure.Disclosure;

/** Something of a case that its aggregates do not hold: written once they are in the database. */
sealed interface Aside {

    /** Something was told to somebody outside. */
    record Told(Disclosure disclosure) implements Aside {}

    /** A partner was reminded. @param step 1 for the first reminder */
    record Reminded(ReferralId referral, Instant asked, int step, Instant at) implements Aside {}

    /** A personal link that left with a letter, and what became of it since. */
    final class Linked implements Aside {

        final NewLink link;
        final Instant at;

        /** What consent is asked in, for these partners; none where something else is asked. */
        final @Nullable String wording;

        final List<PartnerId> partners;

        @Nullable
        Instant used;

        Linked(NewLink link, Instant at, @Nullable String wording, List<PartnerId> partners) {
            this.link = link;
            this.at = at;
            this.wording = wording;
            this.partners = partners;
        }
    }

    /** Several partners asked at once, and, when all have answered, which of them was chosen. */
    final class Called implements Aside {

        final EnquiryId enquiry;
        final List<ReferralId> asked;
        final String brief;
        final Instant due;
        final StaffId by;
        final Instant at;

        @Nullable
        Choice choice;

        Called(EnquiryId enquiry, List<ReferralId> asked, String brief, Instant due, StaffId by, Instant at) {
            this.enquiry = enquiry;
            this.asked = asked;
            this.brief = brief;
            this.due = due;
            this.by = by;
            this.at = at;
        }
    }

    /** Which of those who accepted a call was chosen, and why. */
    record Choice(ReferralId referral, String reason, StaffId by, Instant at) {}
}
