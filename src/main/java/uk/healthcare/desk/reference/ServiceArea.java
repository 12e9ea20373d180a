package uk.healthcare.desk.reference;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for: a clinical area, or a service within one.
 *
 * @param code stable, {@code cancer-radiotherapy}
 * @param parentCode the area it belongs to; null for an area itself
 * @param name as the desk writes it
 * @param section of the brochure that it is taken from; empty where the desk added it
 * @param position order among its siblings
 */
public record ServiceArea(String code, @Nullable String parentCode, String name, String section, int position) {

    /** The area for what no other covers; the enquiry names it in words. */
    public static final String OTHER = "other";

    public boolean isTop() {
        return parentCode == null;
    }
}
