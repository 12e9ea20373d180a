package uk.healthcare.desk.reference;

import org.jspecify.annotations.Nullable;

/**
 * How a partner would work with the enquirer: one of the three ways of section 1 of the brochure, or a kind of one.
 *
 * @param code stable, {@code visiting-consultants}
 * @param parentCode the way it belongs to; null for a way itself
 * @param name as the desk writes it
 * @param section of the brochure that it is taken from
 * @param position order among its siblings
 */
public record EngagementModel(String code, @Nullable String parentCode, String name, String section, int position) {

    public boolean isTop() {
        return parentCode == null;
    }
}
