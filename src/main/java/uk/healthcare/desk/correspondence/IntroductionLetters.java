package uk.healthcare.desk.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.correspondence.templates.FilledText.Field;
import uk.healthcare.desk.correspondence.templates.MessageTemplates;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.ReferenceData;

/**
 * The words of the letter that introduces enquirer and partner: in the enquirer's language, and below it in English, which
 * the partner reads. In the transaction of the referral's own services.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IntroductionLetters {

    private static final String BETWEEN = "\n\n* * *\n\n";

    private final CaseMailbox mailboxes;
    private final MessageTemplates templates;
    private final LetterFields fields;
    private final EnquiryMail enquiries;
    private final ReferenceData reference;
    private final JdbcClient jdbc;

    IntroductionLetters(
            CaseMailbox mailboxes,
            MessageTemplates templates,
            LetterFields fields,
            EnquiryMail enquiries,
            ReferenceData reference,
            JdbcClient jdbc) {
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.fields = fields;
        this.enquiries = enquiries;
        this.reference = reference;
        this.jdbc = jdbc;
    }

    /** From whom the letters of a case come. */
    public record Sender(String name, String address) {}

    /** @throws RuleViolation while no mailbox is set up */
    public Sender sender(EnquiryId enquiry) {
        var settings = mailbox(enquiry).settings();
        return new Sender(settings.name(), settings.address());
    }

    /** The template, filled, with its English copy below where it is in another language. */
    public FilledText fill(EnquiryId enquiry, String partner, StaffId writer) {
        var filled = languages(enquiry)
                .map(language -> FilledText.of(
                        templates.of(language, TemplatePurpose.INTRODUCTION),
                        values(enquiry, language, partner, writer)))
                .toList();
        var subject = filled.stream().map(FilledText::subject).collect(Collectors.joining(" / "));
        return new FilledText(
                subject.length() <= OutgoingDraft.SUBJECT
                        ? subject
                        : filled.getLast().subject(),
                filled.stream().map(FilledText::body).collect(Collectors.joining(BETWEEN)),
                filled.stream().flatMap(each -> each.open().stream()).distinct().toList());
    }

    /** The sentence that proposes a meeting: by the clocks of both, in each of the languages of the letter. */
    public String meeting(EnquiryId enquiry, Instant from, Duration length) {
        var code = enquiries.fields(enquiry).marketCode();
        var market = code == null ? null : reference.market(code).orElse(null);
        return languages(enquiry)
                .map(language -> MailWords.of(
                        "meeting",
                        language,
                        DueWords.of(from, language, market, null),
                        String.valueOf(length.toMinutes())))
                .collect(Collectors.joining("\n\n"));
    }

    /** Who was to have a message that has left, and has it not. */
    public List<String> missed(MessageId message) {
        return jdbc.sql("""
                        select address from outgoing_recipient
                        where message_id = :id and taken_at is null order by position""")
                .param("id", message.value())
                .query((row, number) -> row.getString("address"))
                .list();
    }

    /** The enquirer's, and English last. */
    private Stream<Language> languages(EnquiryId enquiry) {
        var own = Language.of(enquiries.fields(enquiry).language()).orElse(Language.ENGLISH);
        return Stream.of(own, Language.ENGLISH).distinct();
    }

    private Map<Field, String> values(EnquiryId enquiry, Language language, String partner, StaffId writer) {
        var values = fields.of(enquiry, language, mailbox(enquiry), writer, null);
        values.put(Field.PARTNER, partner);
        return values;
    }

    private Mailbox mailbox(EnquiryId enquiry) {
        return mailboxes.of(enquiry).orElseThrow(() -> new RuleViolation("message.no-mailbox"));
    }
}
