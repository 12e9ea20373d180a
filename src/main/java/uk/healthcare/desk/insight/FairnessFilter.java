package uk.healthcare.desk.insight;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;

/** Which partners and which days the figures of fairness are about; null means all. */
public record FairnessFilter(
        Period period,
        @Nullable PartnerKind kind,
        @Nullable Nation nation,
        @Nullable EnglishRegion region) {

    public static FairnessFilter over(Period period) {
        return new FairnessFilter(period, null, null, null);
    }

    boolean admits(PartnerExposure partner) {
        return (kind == null || kind == partner.kind())
                && (nation == null || nation == partner.nation())
                && (region == null || region == partner.region());
    }
}
