package uk.healthcare.desk.referral.introduction;

import org.jspecify.annotations.Nullable;

/**
 * The letter that introduces enquirer and partner, as it is typed.
 *
 * @param meeting proposed with it; null when none is
 */
public record IntroductionLetter(
        PartnerLetter letter, @Nullable Meeting meeting) {}
