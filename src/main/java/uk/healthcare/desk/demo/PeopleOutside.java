package uk.healthcare.desk.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.demo.Aside.Linked;
import uk.healthcare.desk.demo.Aside.Told;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.Enquiry;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PageWords;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.ApproachDisclosure;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.introduction.ToldDetails;

/** What partners and enquirer are told on a case, and the links they were given that can still be opened. */
final class PeopleOutside {

    private final Enquiry enquiry;
    private final String reference;
    private final @Nullable Briefs briefs;
    private final Instant now;
    private final CaseFile.Keeper keeper;
    private final Map<Referral, Linked> answers = new HashMap<>();
    private @Nullable Linked consent;
    private @Nullable String brief;

    /** @param briefs null where nothing is kept of what is told */
    PeopleOutside(Enquiry enquiry, String reference, @Nullable Briefs briefs, Instant now, CaseFile.Keeper keeper) {
        this.enquiry = enquiry;
        this.reference = reference;
        this.briefs = briefs;
        this.now = now;
        this.keeper = keeper;
    }

    /** The same for all partners of the case. */
    String brief() {
        if (brief == null) {
            brief = briefs == null ? enquiry.fields().summary() : briefs.compose(enquiry.fields());
        }
        return brief;
    }

    /** A letter with the brief in it. */
    String withBrief(String text) {
        return briefs == null ? text : text + "\n\n" + brief();
    }

    void asked(Referral referral, Channel channel, String text, Act act) {
        told(referral, channel, text, act);
        if (channel == Channel.EMAIL) {
            var who = InventedContacts.of(referral.partner());
            var link = new NewLink(
                    LinkPurpose.ANSWER,
                    enquiry.id(),
                    referral.id(),
                    referral.partner(),
                    who.email(),
                    who.name(),
                    "en",
                    act.by(),
                    null);
            var linked = new Linked(link, act.at(), null, List.of());
            answers.put(referral, linked);
            keep(linked);
        }
    }

    /** The anonymised brief, to its contact. */
    void told(Referral referral, Channel channel, String text, Act act) {
        var address =
                Objects.requireNonNull(InventedContacts.of(referral.partner()).email());
        keep(ApproachDisclosure.of(referral, address, channel, text, act.by(), act.at()));
    }

    void answered(Referral referral, Act act) {
        if (answers.containsKey(referral)) {
            answers.get(referral).used = act.at();
        }
    }

    /** The enquirer is asked whether these may have its details. */
    void consentAsked(List<Referral> partners, String text, Act act) {
        var fields = enquiry.fields();
        partners.forEach(each -> told(
                each,
                DisclosureKind.PARTNER_NAME,
                address(fields),
                "The name of the partner, and that it is interested",
                text,
                act));
        var language = Language.of(fields.language()).orElse(Language.ENGLISH);
        var link = new NewLink(
                LinkPurpose.CONSENT,
                enquiry.id(),
                null,
                null,
                address(fields),
                fields.enquirer(),
                language.code(),
                act.by(),
                null);
        var wording = new PageWords(language, "consent").say("consent.wording", reference);
        consent = new Linked(
                link,
                act.at(),
                wording,
                partners.stream().map(Referral::partner).toList());
        keep(consent);
    }

    /** Returns the words that were agreed to. */
    String consented(Act act) {
        var asked = Objects.requireNonNull(consent, "not asked yet");
        asked.used = act.at();
        return Objects.requireNonNull(asked.wording);
    }

    void introduced(Referral referral, String name, String text, Act act) {
        var fields = enquiry.fields();
        var contact =
                Objects.requireNonNull(InventedContacts.of(referral.partner()).email());
        told(referral, DisclosureKind.INTRODUCTION, contact, ToldDetails.ofEnquirer(fields), text, act);
        told(referral, DisclosureKind.INTRODUCTION, address(fields), ToldDetails.ofPartner(name, contact), text, act);
    }

    void agreementShown(Referral referral, Act act) {
        var what = "What we recorded of the agreement, shown by a personal link";
        told(referral, DisclosureKind.AGREEMENT, address(enquiry.fields()), what, null, act);
    }

    private void keep(Disclosure told) {
        if (briefs != null) {
            keeper.keep(new Told(told));
        }
    }

    private void told(
            Referral referral, DisclosureKind kind, String recipient, String what, @Nullable String text, Act act) {
        keep(new Disclosure(
                enquiry.id(),
                referral.partner(),
                referral.id(),
                kind,
                recipient,
                Channel.EMAIL,
                what,
                text,
                act.at(),
                act.by()));
    }

    private static String address(EnquiryFields fields) {
        return fields.email() == null ? Objects.requireNonNull(fields.enquirer()) : fields.email();
    }

    /** One that has expired would only be in the way. */
    private void keep(Linked linked) {
        if (briefs != null && linked.at.plus(linked.link.purpose().valid()).isAfter(now)) {
            keeper.keep(linked);
        }
    }
}
