package uk.healthcare.desk.referral.introduction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.IntroductionLetters;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.pack.PackContents.Introduction;

/** Puts the words of an introduction together: the letter as it is sent, and what its pack is about. */
@Component
class IntroductionPapers {

    /** Characters that the sentence about a meeting may take, in two languages. */
    private static final int MEETING = 1000;

    private final PartnerDirectory partners;
    private final EnquiryMail enquiries;
    private final IntroductionLetters letters;
    private final Disclaimer disclaimer;
    private final ReferenceData reference;
    private final Clock clock;

    IntroductionPapers(
            PartnerDirectory partners,
            EnquiryMail enquiries,
            IntroductionLetters letters,
            Disclaimer disclaimer,
            ReferenceData reference,
            Clock clock) {
        this.partners = partners;
        this.enquiries = enquiries;
        this.letters = letters;
        this.disclaimer = disclaimer;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * The letter as it is sent.
     *
     * @param to the enquirer, then the partner's contact
     */
    record Papers(
            List<EmailAddress> to,
            String subject,
            String text,
            @Nullable Meeting meeting,
            Introduction about) {}

    /** @throws RuleViolation beside what is missing or wrong in it */
    Papers of(Referral referral, IntroductionLetter typed) {
        var letter = typed.letter();
        var enquiry = referral.enquiry();
        var meeting = typed.meeting() == null ? null : typed.meeting().checked(clock.instant());
        var enquirer = enquirer(enquiry).orElseThrow(() -> new RuleViolation("acknowledgement.no-address"));
        var about = about(referral, letter.to(), meeting);
        var words = Limits.required("text", letter.text(), Referral.TEXT - Disclaimer.ROOM - MEETING);
        var text =
                meeting == null ? words : words + "\n\n" + letters.meeting(enquiry, meeting.from(), meeting.length());
        return new Papers(
                Stream.of(enquirer, new EmailAddress(letter.to())).distinct().toList(),
                Limits.required("subject", letter.subject(), OutgoingDraft.SUBJECT),
                disclaimer.appendedTo(text),
                meeting,
                about);
    }

    /**
     * @param contact address of whom at the partner the enquirer is introduced to
     * @throws RuleViolation when nobody there has it
     */
    Introduction about(Referral referral, String contact, @Nullable Meeting meeting) {
        var enquiry = referral.enquiry();
        var fields = enquiries.fields(enquiry);
        var sheet = partners.sheet(referral.partner());
        return new Introduction(
                enquiries.reference(enquiry),
                fields,
                sheet,
                chosen(sheet, contact),
                meeting == null ? null : meeting.words(market(fields)),
                disclaimer.text());
    }

    private static ContactDetails chosen(PartnerSheet sheet, String address) {
        return sheet.contacts().stream()
                .map(PartnerSheet.Part::content)
                .filter(contact -> Optional.ofNullable(contact.email())
                        .flatMap(EmailAddress::parse)
                        .filter(one -> one.value().equals(address))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("referral.letter.contact").at("sendTo"));
    }

    IntroductionPreview preview(Papers papers) {
        var about = papers.about();
        var contact = about.contact();
        return new IntroductionPreview(
                papers.to().stream().map(EmailAddress::value).toList(),
                papers.subject(),
                papers.text(),
                ToldDetails.ofPartner(
                        about.partner().name(),
                        Stream.of(contact.name(), contact.email(), contact.phone())
                                .filter(each -> each != null)
                                .collect(Collectors.joining(", "))),
                ToldDetails.ofEnquirer(about.enquiry()),
                about.meeting());
    }

    Optional<EmailAddress> enquirer(EnquiryId enquiry) {
        return Optional.ofNullable(enquiries.fields(enquiry).email()).flatMap(EmailAddress::parse);
    }

    @Nullable
    Market market(EnquiryId enquiry) {
        return market(enquiries.fields(enquiry));
    }

    private @Nullable Market market(EnquiryFields fields) {
        return fields.marketCode() == null
                ? null
                : reference.market(fields.marketCode()).orElse(null);
    }
}
