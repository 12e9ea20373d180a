package uk.healthcare.desk.matching;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.matching.weights.PublishedWeights;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.staff.Permission;

/** Finds the partners for an enquiry and says why: five queries at most, whatever the number of partners. */
@Service
public class SuggestionService {

    private final AskedFields asked;
    private final NeedReader needs;
    private final PartnerCatalogue partners;
    private final Standing.Source standing;
    private final ReferenceWords words;
    private final PublishedWeights weights;
    private final Clock clock;

    SuggestionService(
            AskedFields asked,
            NeedReader needs,
            PartnerCatalogue partners,
            Standing.Source standing,
            ReferenceWords words,
            PublishedWeights weights,
            Clock clock) {
        this.asked = asked;
        this.needs = needs;
        this.partners = partners;
        this.standing = standing;
        this.words = words;
        this.weights = weights;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such enquiry, or the person may not see it */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Suggestions suggest(EnquiryId enquiry) {
        var fields = asked.of(enquiry);
        var today = London.dateOf(clock.instant());
        var all = partners.active();
        var matcher = new Matcher(words.vocabulary(), weights.current());
        return matcher.match(needs.read(fields, today, all), all, standing.of(enquiry), today);
    }

    /**
     * What is kept when {@code partner} is chosen for the enquiry now.
     *
     * @throws RuleViolation when a filter leaves it out: with the reason
     * @throws NotFound when there is no such enquiry or partner, or the person may not see it
     */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Decision decide(EnquiryId enquiry, PartnerId partner) {
        var found = suggest(enquiry);
        found.excluded(partner).ifPresent(each -> {
            throw new RuleViolation("referral.shortlist.excluded", each.name(), each.reason());
        });
        var chosen = found.of(partner).orElseThrow(() -> new NotFound(partner));
        return found.decide(chosen, weights.version().publishedAs());
    }

    /**
     * The same for several partners at once; those that a filter leaves out are left out here.
     *
     * @throws NotFound when there is no such enquiry, or the person may not see it
     */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Map<PartnerId, Decision> decideAll(EnquiryId enquiry, Set<PartnerId> partners) {
        var found = suggest(enquiry);
        var version = weights.version().publishedAs();
        return found.fitting().stream()
                .filter(each -> partners.contains(each.partner()))
                .collect(Collectors.toMap(Suggestion::partner, each -> Decision.of(found, each, version)));
    }
}
