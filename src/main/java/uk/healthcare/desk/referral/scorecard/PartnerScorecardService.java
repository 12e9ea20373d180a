package uk.healthcare.desk.referral.scorecard;

import java.time.Clock;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.staff.Permission;

/** A partner sees its own figures by its personal link: as often as it wants, until the link expires or is revoked. */
@Service
public class PartnerScorecardService {

    private final ScorecardFigures figures;
    private final PersonalLinks links;
    private final Clock clock;

    PartnerScorecardService(ScorecardFigures figures, PersonalLinks links, Clock clock) {
        this.figures = figures;
        this.links = links;
        this.clock = clock;
    }

    /** Each time is told in the audit. @throws LinkClosed when it has expired or was revoked */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional
    @Audited("scorecard.open")
    public Scorecard look(String secret) {
        var link = links.opened(secret, LinkPurpose.SCORECARD).orElseThrow(() -> new NotFound("link"));
        link.requireOpen(clock.instant());
        links.seen(link.id());
        return figures.of(Objects.requireNonNull(link.partner()));
    }
}
