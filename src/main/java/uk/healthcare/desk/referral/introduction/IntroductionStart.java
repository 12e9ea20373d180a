package uk.healthcare.desk.referral.introduction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.reference.Market;

/**
 * With what an introduction by e-mail begins.
 *
 * @param contacts addresses of the partner's people
 * @param enquirer to whom it goes as well
 * @param text the template, filled, with its English copy
 * @param market where the enquirer works; null when nobody has said
 */
public record IntroductionStart(
        List<String> contacts,
        String enquirer,
        String subject,
        String text,
        @Nullable Market market) {}
