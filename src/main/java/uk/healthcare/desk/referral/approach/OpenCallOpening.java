package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.RuleMessages;

/** Opens a call: puts those that fit on the shortlist and writes to each. Whoever calls has checked the text. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenCallOpening {

    private static final String WHY = "Open call to all partners that fit";

    private final Referrals referrals;
    private final OpenCalls calls;
    private final PartnerApproaches approaches;
    private final SuggestionService suggestions;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    OpenCallOpening(
            Referrals referrals,
            OpenCalls calls,
            PartnerApproaches approaches,
            SuggestionService suggestions,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.referrals = referrals;
        this.calls = calls;
        this.approaches = approaches;
        this.suggestions = suggestions;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
    }

    List<ApproachResult> open(EnquiryId enquiry, Approach approach, Instant due, Map<PartnerId, String> to) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = current.get().id();
        var considered = new HashMap<PartnerId, Referral>();
        referrals.of(enquiry).forEach(referral -> considered.put(referral.partner(), referral));
        var obstacles = shortlist(enquiry, to, considered, at);
        referrals.flush();
        var call = calls.add(enquiry, due, approach.brief(), by, at);
        var addressed = addressed(approach, to, considered);
        var results = new ArrayList<ApproachResult>();
        for (var partner : to.keySet()) {
            var name = referrals.name(partner);
            var obstacle = obstacles.get(partner);
            results.add(
                    obstacle == null
                            ? approaches.ask(
                                    Objects.requireNonNull(considered.get(partner)), name, addressed, due, call, by)
                            : new ApproachResult(name, obstacle));
        }
        return results;
    }

    /** Puts those that can be asked among those considered; returns why the others cannot. */
    private Map<PartnerId, String> shortlist(
            EnquiryId enquiry, Map<PartnerId, String> to, Map<PartnerId, Referral> considered, Instant at) {
        var obstacles = new HashMap<PartnerId, String>();
        var decisions = suggestions.decideAll(enquiry, to.keySet());
        for (var partner : to.keySet()) {
            var known = considered.get(partner);
            var decision = decisions.get(partner);
            var obstacle = known == null ? obstacle(partner, decision) : approaches.obstacle(known);
            if (obstacle.isPresent()) {
                obstacles.put(partner, obstacle.get());
            } else if (known == null) {
                considered.put(partner, shortlisted(enquiry, Objects.requireNonNull(decision), at));
            }
        }
        return obstacles;
    }

    private Optional<String> obstacle(PartnerId partner, @Nullable Decision decision) {
        return decision == null
                ? Optional.of(RuleMessages.text(new RuleViolation("open-call.not-fitting")))
                : approaches.obstacle(partner);
    }

    private Referral shortlisted(EnquiryId enquiry, Decision decision, Instant at) {
        var by = current.get().id();
        var referral = Referral.shortlist(enquiry, decision, decision.isAgainstRanking() ? WHY : null, by, at);
        referrals.add(referral);
        progress.shortlisted(enquiry, referral.id(), referral.partner(), decision.name(), by, at);
        return referral;
    }

    private static Approach addressed(
            Approach approach, Map<PartnerId, String> to, Map<PartnerId, Referral> considered) {
        var addresses = new LinkedHashMap<ReferralId, String>();
        to.forEach((partner, address) -> {
            var referral = considered.get(partner);
            if (referral != null) {
                addresses.put(referral.id(), address);
            }
        });
        return new Approach(approach.key(), approach.brief(), approach.subject(), approach.text(), addresses);
    }
}
