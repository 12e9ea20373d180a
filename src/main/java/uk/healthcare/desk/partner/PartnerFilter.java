package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;

/**
 * Which partners are looked for; null or false: all.
 *
 * @param area code of a service area: offers of the area and of the services within it
 * @param model code of an engagement model: offers of it, of its kinds, and of any
 * @param market code of a market with work on record
 * @param place a town, or the name of a {@link Nation}
 * @param capacityFree neither paused nor as busy as they want to be
 * @param text words that the name, town or description begins with or contains
 * @param retired the retired ones instead of the active
 */
public record PartnerFilter(
        @Nullable PartnerKind kind,
        @Nullable String area,
        @Nullable String model,
        @Nullable String market,
        @Nullable String place,
        boolean capacityFree,
        @Nullable String text,
        boolean retired) {

    public static final PartnerFilter ALL = new PartnerFilter(null, null, null, null, null, false, null, false);

    public boolean isAll() {
        return equals(ALL);
    }
}
