package uk.healthcare.desk.referral.approach;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.ui.Dates;

/**
 * An approach to one partner or several by e-mail, as it is typed once for all.
 *
 * @param key made with the form: the same again asks nobody twice
 * @param brief what is told of the enquiry
 * @param text with {@code {brief}}, {@code {partner}}, {@code {due}} and {@code {link}} where these are put in for each
 * @param to who is asked, each at an address of one of its contacts
 */
public record Approach(UUID key, String brief, String subject, String text, Map<ReferralId, String> to) {

    /** Where the brief is put. */
    public static final String BRIEF = "{brief}";

    private static final String PARTNER = "{partner}";
    private static final String DUE = "{due}";

    public Approach {
        to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
    }

    /** The letter as that partner gets it, but for the link. @param due when its answer is wanted */
    String textFor(String partner, Instant due) {
        return text.replace(PARTNER, partner)
                .replace(DUE, Dates.day(London.dateOf(due)))
                .replace(BRIEF, brief);
    }

    String subjectFor(String partner) {
        return subject.replace(PARTNER, partner);
    }

    Approach with(String tidyBrief, String tidySubject, String tidyText) {
        return new Approach(key, tidyBrief, tidySubject, tidyText, to);
    }
}
