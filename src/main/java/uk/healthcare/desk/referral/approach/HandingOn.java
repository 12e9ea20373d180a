package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.AlreadyAnswered;

/** A partner hands its approach on to a colleague, a few times at most: our mailbox is not a way to write to strangers. */
@Component
class HandingOn {

    static final int MOST_BY_ONE_LINK = 3;
    static final int MOST_OF_AN_APPROACH = 8;

    private static final int NAME = 100;

    /** It stands in a letter of ours, so it can be a name and nothing else. */
    private static final Pattern NAME_OF_A_PERSON = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*");

    private final PersonalLinks links;
    private final ReferralLetters letters;
    private final EnquiryProgress progress;
    private final Clock clock;

    HandingOn(PersonalLinks links, ReferralLetters letters, EnquiryProgress progress, Clock clock) {
        this.links = links;
        this.letters = letters;
        this.progress = progress;
        this.clock = clock;
    }

    /** Whether its holder can hand the approach on. */
    boolean mayBe(PersonalLink link) {
        return link.referral() != null
                && link.enquiry() != null
                && isRoom(link, links.of(link.referral(), LinkPurpose.ANSWER))
                && letters.canBeSent(link.enquiry());
    }

    /**
     * @throws RuleViolation beside {@code name}, {@code address} or both
     * @throws AlreadyAnswered when that colleague has it from this link already
     */
    void write(AnswerLinks.Answerable here, String partner, @Nullable String name, @Nullable String address) {
        var checks = new FieldChecks();
        var colleague = checks.read(() -> name(name));
        var to = checks.read(() -> address(here, address));
        checks.pass();
        write(here, partner, Objects.requireNonNull(colleague), Objects.requireNonNull(to));
    }

    private void write(AnswerLinks.Answerable here, String partner, String colleague, EmailAddress to) {
        var link = here.link();
        var referral = here.referral();
        var theirs = links.make(new NewLink(
                LinkPurpose.ANSWER,
                referral.enquiry(),
                referral.id(),
                referral.partner(),
                to.value(),
                colleague,
                link.language(),
                null,
                link.id()));
        var filled = letters.fillForward(referral.enquiry(), partner, colleague, link.holder());
        letters.put(new ReferralLetter(
                UUID.randomUUID(),
                referral.enquiry(),
                referral.id(),
                MessagePurpose.FORWARD,
                List.of(to),
                filled.subject(),
                filled.body(),
                theirs,
                List.of(),
                null));
        var told = here.told("To %s (%s).".formatted(colleague, to));
        progress.partnerHandedOn(referral.enquiry(), referral.id(), partner, told, clock.instant());
    }

    private static String name(@Nullable String typed) {
        var name = Limits.required("name", typed, NAME);
        if (!NAME_OF_A_PERSON.matcher(name).matches()) {
            throw new RuleViolation("hand-on.name").at("name");
        }
        return name;
    }

    private EmailAddress address(AnswerLinks.Answerable here, @Nullable String typed) {
        var address = EmailAddress.parse(Limits.required("address", typed, 254))
                .orElseThrow(() -> new RuleViolation("hand-on.address").at("address"));
        requireNew(here.link(), address, links.of(here.referral().id(), LinkPurpose.ANSWER));
        return address;
    }

    private static void requireNew(PersonalLink link, EmailAddress to, List<PersonalLink> there) {
        for (var other : there) {
            if (to.value().equals(other.address()) && other.revokedAt() == null) {
                if (link.id().equals(other.forwardedFrom())) {
                    throw new AlreadyAnswered();
                }
                throw new RuleViolation("hand-on.has-it").at("address");
            }
        }
        if (!isRoom(link, there)) {
            throw new RuleViolation("hand-on.too-many").at("address");
        }
    }

    private static boolean isRoom(PersonalLink link, List<PersonalLink> there) {
        var handedOn = there.stream().filter(one -> one.forwardedFrom() != null).toList();
        return handedOn.size() < MOST_OF_AN_APPROACH
                && handedOn.stream()
                                .filter(one -> link.id().equals(one.forwardedFrom()))
                                .count()
                        < MOST_BY_ONE_LINK;
    }
}
