package uk.healthcare.desk.referral.approach;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.referral.OpenCallId;
import uk.healthcare.desk.referral.PartnerContacts;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.brief.BriefGuard;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.ui.RuleMessages;

/** Writes the letters of an approach, one for each partner with a link of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartnerApproaches {

    private static final int SUBJECT = 200;
    private static final int TEXT = 4_000;

    private final ReferralLetters letters;
    private final ApproachLetters rows;
    private final PersonalLinks links;
    private final PartnerContacts contacts;
    private final InterestGuard interests;
    private final BriefGuard guard;
    private final JdbcClient jdbc;

    PartnerApproaches(
            ReferralLetters letters,
            ApproachLetters rows,
            PersonalLinks links,
            PartnerContacts contacts,
            InterestGuard interests,
            BriefGuard guard,
            JdbcClient jdbc) {
        this.letters = letters;
        this.rows = rows;
        this.links = links;
        this.contacts = contacts;
        this.interests = interests;
        this.guard = guard;
        this.jdbc = jdbc;
    }

    /**
     * What was typed, tidy and within its limits.
     *
     * @param allowed names of ours that may be said
     * @throws RuleViolation beside the field that is missing, too long, lacks the brief or would tell who asks
     */
    Approach checked(EnquiryId enquiry, Approach typed, List<String> allowed) {
        var tidy = typed.with(
                Limits.required("brief", typed.brief(), Briefs.LENGTH),
                Limits.required("subject", typed.subject(), SUBJECT),
                Limits.required("letter", typed.text(), TEXT));
        if (!tidy.text().contains(Approach.BRIEF)) {
            throw new RuleViolation("brief.left-out", Approach.BRIEF).at("letter");
        }
        var check = guard.of(enquiry, allowed);
        BriefGuard.require(check, "brief", tidy.brief());
        BriefGuard.require(check, "subject", tidy.subject());
        BriefGuard.require(check, "letter", tidy.text());
        return tidy;
    }

    List<String> contacts(Referral referral) {
        return contacts.of(referral.partner());
    }

    /** Why the partner cannot be asked by e-mail now, in words; nothing when it can. */
    Optional<String> obstacle(Referral referral) {
        if (!referral.state().next().contains(ReferralState.APPROACHED)) {
            return Optional.of(RuleMessages.text(new RuleViolation("approach.state")));
        }
        if (letters.isOnItsWay(referral.id())) {
            return Optional.of(RuleMessages.text(new RuleViolation("referral.letter.on-its-way")));
        }
        return obstacle(referral.partner(), contacts(referral));
    }

    /** The same for a partner that is not on the shortlist yet. */
    Optional<String> obstacle(PartnerId partner, List<String> addresses) {
        if (addresses.isEmpty()) {
            return Optional.of(RuleMessages.text(new RuleViolation("approach.no-contact")));
        }
        try {
            interests.requireNone(partner, GuardedAct.APPROACH);
            return Optional.empty();
        } catch (RuleViolation interest) {
            return Optional.of(RuleMessages.text(interest));
        }
    }

    Optional<String> obstacle(PartnerId partner) {
        return obstacle(partner, contacts.of(partner));
    }

    /** How partners that may not be on the shortlist yet could be asked, in their order. */
    List<OpenCallCandidate> candidates(List<PartnerId> partners, Map<PartnerId, String> names) {
        var addresses = contacts.of(partners);
        return partners.stream()
                .map(partner -> {
                    var own = addresses.getOrDefault(partner, List.of());
                    return new OpenCallCandidate(
                            partner,
                            names.getOrDefault(partner, ""),
                            own.isEmpty() ? null : own.getFirst(),
                            obstacle(partner, own).orElse(null));
                })
                .toList();
    }

    /** Whether that form has asked this partner already. */
    boolean isAsked(UUID form, ReferralId referral) {
        return rows.has(keyOf(form, referral));
    }

    /** Asks one partner. Whoever calls has checked the text. @param due when the letter says that its answer is wanted */
    ApproachResult ask(
            Referral referral, String name, Approach approach, Instant due, @Nullable OpenCallId call, StaffId by) {
        var key = keyOf(approach.key(), referral.id());
        if (isAsked(approach.key(), referral.id())) {
            return new ApproachResult(name, null);
        }
        var obstacle = obstacle(referral);
        if (obstacle.isPresent()) {
            return new ApproachResult(name, obstacle.get());
        }
        var to = approach.to().get(referral.id());
        if (to == null || !contacts(referral).contains(to)) {
            return new ApproachResult(name, RuleMessages.text(new RuleViolation("referral.letter.contact")));
        }
        var message = letters.put(new ReferralLetter(
                key,
                referral.enquiry(),
                referral.id(),
                MessagePurpose.APPROACH,
                List.of(new EmailAddress(to)),
                approach.subjectFor(name),
                approach.textFor(name, due),
                link(referral, to, name, by),
                List.of(),
                by));
        rows.add(
                message,
                referral.id(),
                key,
                new ApproachLetters.Row(approach.brief(), call == null ? null : due, call));
        return new ApproachResult(name, null);
    }

    /** Held by whoever has that address; by the partner where nobody is named. */
    private LinkId link(Referral referral, String to, String partner, StaffId by) {
        var holder = contacts.name(referral.partner(), to).orElse(partner);
        return links.make(new NewLink(
                LinkPurpose.ANSWER, referral.enquiry(), referral.id(), referral.partner(), to, holder, "en", by, null));
    }

    private static UUID keyOf(UUID form, ReferralId referral) {
        return UUID.nameUUIDFromBytes((form + ":" + referral).getBytes(StandardCharsets.UTF_8));
    }
}
