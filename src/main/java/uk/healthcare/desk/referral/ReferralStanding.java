package uk.healthcare.desk.referral;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.Standing;
import uk.healthcare.desk.partner.OpenReferrals;

/** Tells matching and the directory what is under way with each partner. */
@Component
class ReferralStanding implements Standing.Source, OpenReferrals {

    private static final String OPEN = """
            select partner_id, null here, null reason, count(*) open
              from referral where state in (:occupying) group by partner_id""";
    private static final String HERE = """
             union all
            select partner_id, state, coalesce(reason, decline_reason), 0 from referral where enquiry_id = :enquiry""";

    private final JdbcClient jdbc;

    ReferralStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PartnerId, Integer> openByPartner() {
        var open = new HashMap<PartnerId, Integer>();
        jdbc.sql(OPEN).param("occupying", occupying()).query(row -> {
            open.put(new PartnerId(row.getLong("partner_id")), row.getInt("open"));
        });
        return open;
    }

    @Override
    public Standing of(EnquiryId enquiry) {
        var open = new HashMap<PartnerId, Integer>();
        var here = new HashMap<PartnerId, Standing.Here>();
        jdbc.sql(OPEN + HERE)
                .param("occupying", occupying())
                .param("enquiry", enquiry.value())
                .query(row -> {
                    var partner = new PartnerId(row.getLong("partner_id"));
                    var state = row.getString("here");
                    if (state == null) {
                        open.put(partner, row.getInt("open"));
                    } else {
                        here.put(partner, here(ReferralState.valueOf(state), row.getString("reason")));
                    }
                });
        return new Standing(open, here);
    }

    private static Standing.Here here(ReferralState state, @Nullable String reason) {
        var told = reason == null || reason.isBlank() ? "." : ": " + reason;
        return switch (state) {
            case DECLINED -> new Standing.Here(true, "Declined this enquiry" + told);
            case ENDED -> new Standing.Here(true, "Taken out of this enquiry" + told);
            default -> new Standing.Here(false, "On the shortlist of this enquiry.");
        };
    }

    private static List<String> occupying() {
        return EnumSet.allOf(ReferralState.class).stream()
                .filter(ReferralState::occupiesPartner)
                .map(Enum::name)
                .toList();
    }
}
