package uk.healthcare.desk.outside;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;

/** A personal link as it stands. The secret that it is opened by is not kept. */
public record PersonalLink(
        LinkId id,
        LinkPurpose purpose,
        @Nullable EnquiryId enquiry,
        @Nullable ReferralId referral,
        @Nullable PartnerId partner,
        @Nullable String address,
        @Nullable String name,
        String language,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable LinkId forwardedFrom) {

    /** Whether something can be done with it. */
    public enum Standing {
        OPEN,
        USED,
        EXPIRED,
        REVOKED
    }

    /** Whom it was made for, as a text names them. */
    public String holder() {
        if (name == null || address == null) {
            return Objects.requireNonNullElse(name == null ? address : name, "somebody unknown");
        }
        return name + " (" + address + ")";
    }

    /** @throws LinkClosed when nothing can be done with it any more */
    public void requireOpen(Instant now) {
        var standing = standing(now);
        if (standing != Standing.OPEN) {
            throw new LinkClosed(standing, language);
        }
    }

    public Standing standing(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        if (usedAt != null) {
            return Standing.USED;
        }
        return now.isBefore(expiresAt) ? Standing.OPEN : Standing.EXPIRED;
    }
}
