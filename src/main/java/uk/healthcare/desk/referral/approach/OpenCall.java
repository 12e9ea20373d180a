package uk.healthcare.desk.referral.approach;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * An open call as it is typed: the same approach to all partners that fit, with a day by which they answer.
 *
 * @param key made with the form: the same again asks nobody twice
 * @param to who is asked, each at an address of one of its contacts
 */
public record OpenCall(
        UUID key,
        String brief,
        String subject,
        String text,
        @Nullable LocalDate answerBy,
        Map<PartnerId, String> to) {

    public OpenCall {
        to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
    }

    /** The part that every approach has; whom it goes to is known only when each is on the shortlist. */
    Approach approach() {
        return new Approach(key, brief, subject, text, Map.of());
    }
}
