package uk.healthcare.desk.referral.consent;

import java.util.Set;
import java.util.UUID;
import uk.healthcare.desk.common.PartnerId;

/**
 * A letter that asks an enquirer for consent, as it is typed.
 *
 * @param key made with the form: the same again is the same letter
 * @param text with {partners} and {link} where the names and the personal link are put
 */
public record ConsentLetter(UUID key, Set<PartnerId> partners, String subject, String text) {

    public ConsentLetter {
        partners = Set.copyOf(partners);
    }
}
