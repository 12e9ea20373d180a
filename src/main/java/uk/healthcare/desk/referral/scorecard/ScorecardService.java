package uk.healthcare.desk.referral.scorecard;

import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.outside.LinkAddresses;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** How it went with each partner, and the links by which a partner sees its own figures. */
@Service
public class ScorecardService {

    private static final int FOR_WHOM = 160;

    private final ScorecardFigures figures;
    private final PersonalLinks links;
    private final LinkAddresses addresses;
    private final CurrentStaff current;

    ScorecardService(ScorecardFigures figures, PersonalLinks links, LinkAddresses addresses, CurrentStaff current) {
        this.figures = figures;
        this.links = links;
        this.addresses = addresses;
        this.current = current;
    }

    /** A link as it is shown once, to be handed over. */
    public record LinkToHandOver(String address, String forWhom, Instant expiresAt) {}

    /** @throws NotFound when there is no such partner */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public Scorecard of(PartnerId partner) {
        return figures.of(partner);
    }

    /** The links of that partner, newest first, however they stand. */
    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional(readOnly = true)
    public List<PersonalLink> links(PartnerId partner) {
        return links.of(partner, LinkPurpose.SCORECARD);
    }

    /**
     * A new link by which the partner sees its own figures, as often as it wants until it expires.
     *
     * @param forWhom to whom it is given, by name
     * @throws RuleViolation when nobody is named
     */
    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.scorecard-link")
    public LinkToHandOver makeLink(PartnerId partner, String forWhom) {
        var name = Limits.required("forWhom", forWhom, FOR_WHOM);
        figures.of(partner);
        var handed = links.hand(new NewLink(
                LinkPurpose.SCORECARD,
                null,
                null,
                partner,
                null,
                name,
                "en",
                current.get().id(),
                null));
        return new LinkToHandOver(addresses.of(LinkPurpose.SCORECARD, handed.secret()), name, handed.expiresAt());
    }

    /** Nobody can open it any more. @throws NotFound when that partner has no such link */
    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.scorecard-link-revoke")
    public void revoke(PartnerId partner, LinkId link) {
        links.find(link)
                .filter(each -> each.purpose() == LinkPurpose.SCORECARD && partner.equals(each.partner()))
                .orElseThrow(() -> new NotFound(link));
        links.revoke(link, current.get().id());
    }
}
