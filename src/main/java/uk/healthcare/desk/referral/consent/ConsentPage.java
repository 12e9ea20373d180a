package uk.healthcare.desk.referral.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * What an enquirer sees by the link that asks for consent.
 *
 * @param language a code, in which the page is shown
 * @param wording what it agrees to, word for word
 * @param answeredAt null while there is no answer
 */
public record ConsentPage(
        String reference,
        String language,
        String wording,
        List<Choice> choices,
        @Nullable Instant answeredAt) {

    /** One partner. @param agreed null while there is no answer, and where none was wanted any more */
    public record Choice(
            PartnerId partner, String name, @Nullable Boolean agreed) {}

    /** Whether it can be answered. */
    public boolean open() {
        return answeredAt == null && !choices.isEmpty();
    }
}
