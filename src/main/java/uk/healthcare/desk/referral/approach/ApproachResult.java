package uk.healthcare.desk.referral.approach;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking one partner.
 *
 * @param obstacle why it was not asked; null when its letter is on its way
 */
public record ApproachResult(String partnerName, @Nullable String obstacle) {

    public boolean isAsked() {
        return obstacle == null;
    }
}
