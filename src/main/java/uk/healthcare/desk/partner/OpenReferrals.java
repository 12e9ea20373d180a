package uk.healthcare.desk.partner;

import java.util.Map;
import uk.healthcare.desk.common.PartnerId;

/** How much a partner has in hand: told by whoever keeps referrals, so that the directory need not know them. */
public interface OpenReferrals {

    /** Open referrals by partner, in one query; a partner without any may be left out. */
    Map<PartnerId, Integer> openByPartner();
}
