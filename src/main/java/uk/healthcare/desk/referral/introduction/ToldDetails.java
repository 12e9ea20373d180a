package uk.healthcare.desk.referral.introduction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.enquiry.EnquiryFields;

/** Which details one side gets of the other by an introduction, in words, for the preview and for the log. */
public final class ToldDetails {

    private static final int ROOM = 500;

    private ToldDetails() {}

    /** What the enquirer gets. */
    public static String ofPartner(String partner, @Nullable String contact) {
        return Limits.fitting(
                "That %s is the partner, what it does and has done%s"
                        .formatted(partner, contact == null ? "" : ", and its contact " + contact),
                ROOM);
    }

    /** What the partner gets. */
    public static String ofEnquirer(EnquiryFields fields) {
        var details = new LinkedHashMap<String, @Nullable String>();
        details.put("name", fields.enquirer());
        details.put("job title", fields.jobTitle());
        details.put("organisation", fields.organisation());
        details.put("country or territory", fields.marketCode());
        details.put("e-mail", fields.email());
        details.put("telephone", fields.phone());
        var told = details.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return "The enquirer’s " + told + ", and the enquiry: summary, request, services and ways of working";
    }
}
