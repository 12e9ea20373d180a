package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.reference.CareSetting;

/**
 * Which partners are looked for; null or false: all.
 *
 * @param area code of a service area: offers of the area and of the services within it
 * @param model code of an engagement model: offers of it, of its kinds, and of any
 * @param setting offers in that care setting, or in any
 * @param language ISO 639-1 code of a language its people can work in
 * @param market code of a market with work on record
 * @param place a town, or the name of a {@link Nation}
 * @param capacityFree neither paused nor as busy as they want to be
 * @param text words that the name, town or description begins with or contains
 * @param status null: the active, those that have ceased too
 */
public record PartnerFilter(
        @Nullable PartnerKind kind,
        @Nullable String area,
        @Nullable String model,
        @Nullable CareSetting setting,
        @Nullable String market,
        @Nullable String place,
        @Nullable EnglishRegion region,
        @Nullable String language,
        boolean capacityFree,
        @Nullable String text,
        @Nullable PartnerStatus status) {

    public static final PartnerFilter ALL =
            new PartnerFilter(null, null, null, null, null, null, null, null, false, null, null);

    public boolean isAll() {
        return equals(ALL);
    }
}
