package uk.healthcare.desk.partner;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * One partner in the directory.
 *
 * @param areas codes of the service areas it offers, evidenced ones first
 * @param markets how many markets it has work on record in
 */
public record PartnerRow(
        PartnerId id,
        String name,
        PartnerKind kind,
        @Nullable String town,
        @Nullable Nation nation,
        @Nullable String ceasedNow,
        boolean demonstration,
        List<String> areas,
        int markets,
        Load load) {

    /**
     * How busy a partner is against what it wants.
     *
     * @param open referrals in hand
     * @param wanted open referrals it wants at most
     * @param pausedUntil wants nothing new before that day; null: not paused
     */
    public record Load(int open, int wanted, @Nullable LocalDate pausedUntil) {

        public boolean pausedOn(LocalDate day) {
            return pausedUntil != null && day.isBefore(pausedUntil);
        }

        public boolean full() {
            return open >= wanted;
        }
    }
}
