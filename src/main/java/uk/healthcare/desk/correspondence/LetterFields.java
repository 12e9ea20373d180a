package uk.healthcare.desk.correspondence;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.mime.OneLine;
import uk.healthcare.desk.correspondence.templates.FilledText.Field;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.ReferenceData;

/** What is put into the fields of a template for one enquiry. */
@Component
class LetterFields {

    private final EnquiryMail enquiries;
    private final ReferenceData reference;
    private final JdbcClient jdbc;

    LetterFields(EnquiryMail enquiries, ReferenceData reference, JdbcClient jdbc) {
        this.enquiries = enquiries;
        this.reference = reference;
        this.jdbc = jdbc;
    }

    /**
     * @param writer who signs; null when nobody does
     * @param offset of the enquirer's clock, as their mail said
     */
    Map<Field, String> of(
            EnquiryId enquiry,
            Language language,
            Mailbox mailbox,
            @Nullable StaffId writer,
            @Nullable ZoneOffset offset) {
        var fields = enquiries.fields(enquiry);
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.REFERENCE, enquiries.reference(enquiry));
        values.put(Field.SUMMARY, fields.summary());
        values.put(
                Field.ENQUIRER,
                fields.enquirer() == null ? MailWords.of("nobody", language) : OneLine.of(fields.enquirer()));
        values.put(Field.DESK, mailbox.settings().name());
        var market = fields.marketCode() == null
                ? null
                : reference.market(fields.marketCode()).orElse(null);
        if (market != null) {
            values.put(Field.MARKET, DueWords.country(market, language));
        }
        var due = enquiries.answerDue(enquiry);
        if (due != null) {
            values.put(Field.DUE, DueWords.of(due, language, market, offset));
        }
        putName(values, Field.OWNER, enquiries.owner(enquiry));
        putName(values, Field.WRITER, writer);
        return values;
    }

    private void putName(Map<Field, String> values, Field field, @Nullable StaffId person) {
        if (person != null) {
            jdbc.sql("select name from staff where id = :id")
                    .param("id", person.value())
                    .query(String.class)
                    .optional()
                    .ifPresent(name -> values.put(field, name));
        }
    }
}
