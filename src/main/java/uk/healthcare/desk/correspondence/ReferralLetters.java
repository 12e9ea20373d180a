package uk.healthcare.desk.correspondence;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.sending.AfterSending;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.correspondence.templates.MessageTemplates;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.dictionary.Dictionary;

/**
 * Letters about a referral, in the transaction of the referral's own services: these ask whether the person may write
 * them. What follows when they have left is told to {@link AfterSending}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReferralLetters {

    private final Outbox outbox;
    private final CaseMailbox mailboxes;
    private final MessageTemplates templates;
    private final LetterFields fields;
    private final EnquiryMail enquiries;
    private final JdbcClient jdbc;
    private final TimeToUndo undo;

    ReferralLetters(
            Outbox outbox,
            CaseMailbox mailboxes,
            MessageTemplates templates,
            LetterFields fields,
            EnquiryMail enquiries,
            JdbcClient jdbc,
            TimeToUndo undo) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.fields = fields;
        this.enquiries = enquiries;
        this.jdbc = jdbc;
        this.undo = undo;
    }

    /**
     * A letter about a referral.
     *
     * @param key the same again is the same letter
     * @param referral null where it is about the whole enquiry
     * @param link what stands for {@link FilledText#LINK} in its text when it leaves
     * @param by null when the system writes it: then it cannot be taken back
     */
    public record ReferralLetter(
            UUID key,
            EnquiryId enquiry,
            @Nullable ReferralId referral,
            MessagePurpose purpose,
            List<EmailAddress> to,
            String subject,
            String text,
            @Nullable LinkId link,
            List<LetterFile> files,
            @Nullable StaffId by) {}

    /** Whether a mailbox is there to write from. */
    public boolean canBeSent(EnquiryId enquiry) {
        return mailboxes.of(enquiry).isPresent();
    }

    /** Whether a letter of ours about it is on its way; what a partner hands on does not stand in our way. */
    public boolean isOnItsWay(ReferralId referral) {
        return jdbc.sql("""
                        select exists (select 1 from outgoing_message o join message m on m.id = o.message_id
                          where o.referral_id = :referral and o.state in ('HELD', 'WAITING', 'SENDING')
                            and m.purpose <> 'FORWARD')""")
                .param("referral", referral.value())
                .query(Boolean.class)
                .single();
    }

    /** The template for an introduction, filled for that partner. */
    public FilledText fill(EnquiryId enquiry, String partner, StaffId writer) {
        var language = language(enquiry);
        var values = fields.of(enquiry, language, mailbox(enquiry), writer, null);
        values.put(FilledText.Field.PARTNER, partner);
        return FilledText.of(templates.of(language, TemplatePurpose.INTRODUCTION), values);
    }

    /**
     * A template for partners who do not know yet who asks, in English. The partner, the brief, the day and the link stay
     * in their braces, to be put in for each of several.
     *
     * @param writer null when the system writes
     */
    public FilledText anonymous(EnquiryId enquiry, TemplatePurpose purpose, @Nullable StaffId writer) {
        var mailbox = mailbox(enquiry);
        var values = fields.of(enquiry, Language.ENGLISH, mailbox, writer, null);
        values.remove(FilledText.Field.ENQUIRER);
        values.remove(FilledText.Field.SUMMARY);
        values.putIfAbsent(FilledText.Field.OWNER, mailbox.settings().name());
        values.remove(FilledText.Field.DUE);
        return FilledText.of(templates.of(Language.ENGLISH, purpose), values);
    }

    /** Whether an enquirer confirms what was agreed, in its language. @param writer null: the system reminds of it */
    public FilledText fillConfirmation(EnquiryId enquiry, String partner, @Nullable StaffId writer) {
        var language = Language.of(enquiries.fields(enquiry).language()).orElse(Language.ENGLISH);
        var values = fields.of(enquiry, language, mailbox(enquiry), writer, null);
        values.put(FilledText.Field.PARTNER, partner);
        return FilledText.of(
                templates.of(
                        language, writer == null ? TemplatePurpose.CONFIRMATION_CHASE : TemplatePurpose.CONFIRMATION),
                values);
    }

    /** The letter to a colleague whom a partner hands its approach on to, who does not know either who asks. */
    public FilledText fillForward(EnquiryId enquiry, String partner, String colleague, String from) {
        var values = fields.of(enquiry, Language.ENGLISH, mailbox(enquiry), null, null);
        values.remove(FilledText.Field.ENQUIRER);
        values.remove(FilledText.Field.SUMMARY);
        values.put(FilledText.Field.PARTNER, partner);
        values.put(FilledText.Field.COLLEAGUE, colleague);
        values.put(FilledText.Field.FROM, from);
        return FilledText.of(templates.of(Language.ENGLISH, TemplatePurpose.FORWARD), values);
    }

    /** The letter that asks for consent, in the language of the enquirer; its partners are not chosen yet. */
    public FilledText fillConsent(EnquiryId enquiry, StaffId writer) {
        var language = language(enquiry);
        var values = fields.of(enquiry, language, mailbox(enquiry), writer, null);
        return FilledText.of(templates.of(language, TemplatePurpose.CONSENT), values);
    }

    private Language language(EnquiryId enquiry) {
        return Language.of(enquiries.fields(enquiry).language()).orElse(Language.ENGLISH);
    }

    /** @throws RuleViolation beside the field that is wrong, or when a letter about it is on its way already */
    public MessageId put(ReferralLetter letter) {
        if (letter.referral() != null && letter.purpose() != MessagePurpose.FORWARD && isOnItsWay(letter.referral())) {
            throw new RuleViolation("referral.letter.on-its-way");
        }
        if (letter.link() != null && !letter.text().contains(FilledText.LINK)) {
            throw new RuleViolation("referral.letter.link", FilledText.LINK).at("text");
        }
        var draft = new OutgoingDraft(
                        letter.key(),
                        String.join(
                                ", ",
                                letter.to().stream().map(EmailAddress::value).toList()),
                        "",
                        letter.subject(),
                        letter.text(),
                        Dictionary.languageOf(letter.text()))
                .checked(letter.link() == null ? Set.of() : Set.of(FilledText.LINK));
        return outbox.put(new Letter(
                letter.key(),
                letter.enquiry(),
                letter.purpose(),
                letter.referral(),
                mailbox(letter.enquiry()).id(),
                draft.recipients(),
                draft.subject(),
                draft.text(),
                draft.language(),
                List.of(),
                letter.files().stream().map(LetterFile::attached).toList(),
                letter.by(),
                letter.by() == null ? Duration.ZERO : undo.length(),
                letter.link()));
    }

    private Mailbox mailbox(EnquiryId enquiry) {
        return mailboxes.of(enquiry).orElseThrow(() -> new RuleViolation("message.no-mailbox"));
    }
}
