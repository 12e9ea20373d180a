package uk.healthcare.desk.insight;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.matching.fairness.ShareLimit;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;

/**
 * What became of one partner in a period, from the ledger of exposure.
 *
 * @param eligible enquiries that came to matching in the period and that it could have been chosen for
 * @param events what the ledger counts of it in the period; what was taken back is taken off
 * @param choice approaches, to whomever, on enquiries that it and at least two others could have done
 * @param own those of them that went to this partner
 * @param even how many it would have had if each such enquiry had been spread evenly
 */
public record PartnerExposure(
        PartnerId id,
        String name,
        PartnerKind kind,
        @Nullable Nation nation,
        @Nullable EnglishRegion region,
        long eligible,
        Map<ExposureEvent, Long> events,
        long choice,
        long own,
        double even) {

    public PartnerExposure {
        events = Map.copyOf(events);
    }

    public long count(ExposureEvent event) {
        return events.getOrDefault(event, 0L);
    }

    /** Per cent of the approaches where there was a choice; null where there were none. */
    public @Nullable Integer share() {
        return choice == 0 ? null : Math.toIntExact(Math.round(100.0 * own / choice));
    }

    /** Per cent that an even spread would have given it; null where there was no choice. */
    public @Nullable Integer evenShare() {
        return choice == 0 ? null : Math.toIntExact(Math.round(100.0 * even / choice));
    }

    /** Approaches for each hundred enquiries it could have done; null where it could have done none. */
    public @Nullable Integer rate() {
        return eligible == 0 ? null : Math.toIntExact(Math.round(100.0 * count(ExposureEvent.APPROACHED) / eligible));
    }

    public boolean isBeyond(ShareLimit limit) {
        return choice >= limit.least() && 100.0 * own > (double) limit.percent() * choice;
    }

    boolean isSeen() {
        return eligible > 0 || events.values().stream().anyMatch(count -> count != 0);
    }
}
