package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkClosed;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.Permission;

/**
 * A partner answers by its personal link: the same steps as {@link ReferralService} records, taken by nobody of ours. A
 * secret that opens nothing is {@link NotFound}, one that opens no longer {@link LinkClosed}, and {@link AlreadyAnswered}
 * when the page itself says why.
 */
@Service
public class PartnerAnswerService {

    /** Characters of a question or of what goes with a yes. */
    public static final int WORDS = 4_000;

    /** How long a question of a partner stops the clocks, unless one of our people says otherwise. */
    private static final int DAYS_ON_HOLD = 7;

    private final AnswerLinks answers;
    private final HandingOn colleagues;
    private final ApproachRows rows;
    private final Referrals referrals;
    private final PersonalLinks links;
    private final EnquiryProgress progress;
    private final Clock clock;

    PartnerAnswerService(
            AnswerLinks answers,
            HandingOn colleagues,
            ApproachRows rows,
            Referrals referrals,
            PersonalLinks links,
            EnquiryProgress progress,
            Clock clock) {
        this.answers = answers;
        this.colleagues = colleagues;
        this.rows = rows;
        this.referrals = referrals;
        this.links = links;
        this.progress = progress;
        this.clock = clock;
    }

    /** What the link shows. Nothing follows from looking but that it is known to have been opened. */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional
    @NotAudited("scanners of mail look as well: it says nothing about a person")
    public ApproachPage look(String secret) {
        var link = answers.find(secret);
        var referral = Objects.requireNonNull(link.referral());
        var page = rows.of(referral, colleagues.mayBe(link));
        if (page.open()) {
            link.requireOpen(clock.instant());
            links.seen(link.id());
        }
        return page;
    }

    /** The partner is interested. @param text what it wants to say with it */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("referral.accept-by-link")
    public ReferralId accept(String secret, @Nullable String text) {
        var words = Objects.requireNonNullElse(Limits.optional("text", text, WORDS), "");
        var here = answers.answerable(secret);
        var referral = here.referral();
        var told = here.told(words);
        var at = now();
        referral.accept(told, null, at);
        referrals.count(referral);
        progress.partnerAccepted(referral.enquiry(), referral.id(), name(referral), told, null, at);
        links.used(here.link().id());
        return referral.id();
    }

    /** The partner says no. @throws RuleViolation beside {@code why}, {@code text} or both */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("referral.decline-by-link")
    public ReferralId decline(String secret, @Nullable DeclineReason why, @Nullable String text) {
        var here = answers.answerable(secret);
        var reason = DeclineReason.checked(why, text);
        var referral = here.referral();
        var at = now();
        referral.decline(reason, text, null, at);
        referrals.count(referral);
        var told = here.told(reason.told(text));
        progress.partnerDeclined(referral.enquiry(), referral.id(), name(referral), told, null, at);
        links.used(here.link().id());
        return referral.id();
    }

    /** The partner has a question first: the enquiry waits for the enquirer, the link can still be answered by. */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("referral.ask-by-link")
    public ReferralId ask(String secret, @Nullable String question) {
        var words = Limits.required("question", question, WORDS);
        var here = answers.answerable(secret);
        var referral = here.referral();
        if (rows.asked(referral.id()).stream().anyMatch(one -> one.question().equals(words))) {
            throw new AlreadyAnswered();
        }
        var at = now();
        referral.needsMore(words, null, at);
        referrals.count(referral);
        var until = London.dateOf(at).plusDays(DAYS_ON_HOLD);
        progress.partnerNeedsMore(referral.enquiry(), referral.id(), name(referral), here.told(words), until, null, at);
        return referral.id();
    }

    /** The partner lets a colleague answer: they get a letter with a link of their own. */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("referral.hand-on-by-link")
    public ReferralId handOn(String secret, @Nullable String name, @Nullable String address) {
        var here = answers.answerable(secret);
        colleagues.write(here, name(here.referral()), name, address);
        return here.referral().id();
    }

    private String name(Referral referral) {
        return referrals.name(referral.partner());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
