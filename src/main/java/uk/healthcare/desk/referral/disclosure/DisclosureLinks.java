package uk.healthcare.desk.referral.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.referral.disclosure.DisclosurePage.Place;

/** The addresses of the list of disclosures. */
public final class DisclosureLinks {

    public static final String PATH = "disclosures";

    private DisclosureLinks() {}

    public static String of(EnquiryId enquiry) {
        return of(new DisclosureFilter(enquiry, null, null), null);
    }

    public static String of(PartnerId partner) {
        return of(new DisclosureFilter(null, partner, null), null);
    }

    public static String of(DisclosureFilter filter, @Nullable Place place) {
        var parts = new ArrayList<String>();
        if (filter.enquiry() != null) {
            parts.add("enquiry=" + filter.enquiry());
        }
        if (filter.partner() != null) {
            parts.add("partner=" + filter.partner());
        }
        if (filter.person() != null) {
            parts.add("person=" + URLEncoder.encode(filter.person(), StandardCharsets.UTF_8));
        }
        if (place != null) {
            parts.add("at=" + place.text());
        }
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }
}
