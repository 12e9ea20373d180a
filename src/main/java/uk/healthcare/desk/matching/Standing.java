package uk.healthcare.desk.matching;

import java.util.Map;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;

/**
 * What is already under way.
 *
 * @param open referrals that occupy each partner, over all enquiries; a partner without any may be left out
 * @param here how each partner that was already considered for this enquiry stands
 */
public record Standing(Map<PartnerId, Integer> open, Map<PartnerId, Here> here) {

    public Standing {
        open = Map.copyOf(open);
        here = Map.copyOf(here);
    }

    /** A partner already considered for this enquiry. @param out declined or ended: not suggested again */
    public record Here(boolean out, String words) {}

    int openOf(PartnerId partner) {
        return open.getOrDefault(partner, 0);
    }

    /** Told by whoever keeps the referrals, in one query, so that matching need not know them. */
    public interface Source {

        Standing of(EnquiryId enquiry);
    }
}
