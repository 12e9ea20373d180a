package uk.healthcare.desk.referral.consent;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Channel;

/** What the enquirer agreed to: who, how, the words, and for which partners. */
public record ConsentTerms(
        @Nullable String givenBy,
        @Nullable Channel channel,
        @Nullable String wording,
        Set<PartnerId> partners) {

    private static final int NAME = 160;
    private static final int WORDING = 4000;

    public ConsentTerms {
        partners = Set.copyOf(partners);
    }

    /** What {@link #checked} leaves. */
    record Checked(String givenBy, Channel channel, String wording, Set<PartnerId> partners) {}

    /** Tidy and complete. @throws RuleViolation beside each field that is wrong */
    Checked checked() {
        var checks = new FieldChecks();
        checks.require(!partners.isEmpty(), "partners", "consent.partners.missing");
        var who = checks.read(() -> Limits.required("givenBy", givenBy, NAME));
        checks.require(channel != null, "channel", "consent.channel.missing");
        var words = checks.read(() -> Limits.required("wording", wording, WORDING));
        checks.pass();
        return new Checked(
                Objects.requireNonNull(who), Objects.requireNonNull(channel), Objects.requireNonNull(words), partners);
    }
}
