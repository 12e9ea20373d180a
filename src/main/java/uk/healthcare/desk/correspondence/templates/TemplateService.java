package uk.healthcare.desk.correspondence.templates;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.OneLine;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Reading and changing the templates (PRODUCT, row "people, reference data, templates, channels, retention"). */
@Service
public class TemplateService {

    public static final int SUBJECT = 200;
    public static final int BODY = 10_000;

    /** What is put into a reminder by itself. */
    private static final Set<String> REMINDER_FIELDS =
            Set.of("{reference}", "{market}", "{due}", "{desk}", "{owner}", "{partner}", "{brief}", FilledText.LINK);

    private final MessageTemplates templates;
    private final ShippedTemplates shipped;
    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final Clock clock;

    TemplateService(
            MessageTemplates templates, ShippedTemplates shipped, JdbcClient jdbc, CurrentStaff current, Clock clock) {
        this.templates = templates;
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** A text that counted once. */
    public record Edition(TemplateText text, Instant savedAt, String savedBy) {}

    /** As it counts now; in English where the language has none of its own. */
    @PreAuthorize(Permission.MANAGE_TEMPLATES)
    @Transactional(readOnly = true)
    public TemplateText text(Language language, TemplatePurpose purpose) {
        return templates.of(language, purpose);
    }

    /** What somebody saved, newest first: the first one counts, before them all was the product's own. */
    @PreAuthorize(Permission.MANAGE_TEMPLATES)
    @Transactional(readOnly = true)
    public List<Edition> editions(Language language, TemplatePurpose purpose) {
        return jdbc.sql("""
                        select t.subject, t.body, t.saved_at, s.name from message_template t
                          join staff s on s.id = t.saved_by
                        where t.language = :language and t.purpose = :purpose order by t.edition desc limit 20""")
                .param("language", language.code())
                .param("purpose", purpose.name())
                .query((row, number) -> new Edition(
                        new TemplateText(row.getString("subject"), row.getString("body")),
                        Utc.moment(row, "saved_at"),
                        row.getString("name")))
                .list();
    }

    /** The text that came with the product. */
    @PreAuthorize(Permission.MANAGE_TEMPLATES)
    @Transactional(readOnly = true)
    public TemplateText original(Language language, TemplatePurpose purpose) {
        return shipped.of(language, purpose)
                .or(() -> shipped.of(Language.ENGLISH, purpose))
                .orElseThrow();
    }

    /** The template with an invented enquiry in it. */
    @PreAuthorize(Permission.MANAGE_TEMPLATES)
    @Transactional(readOnly = true)
    public FilledText preview(TemplateText text) {
        var values = new EnumMap<FilledText.Field, String>(Map.of(
                FilledText.Field.REFERENCE, "HUK-2026-000123",
                FilledText.Field.ENQUIRER, "Dr Sample",
                FilledText.Field.SUMMARY, "Radiotherapy unit for a new hospital",
                FilledText.Field.DUE, "6 March 2026, 17:00 (London) / 20:00 (Kuwait)",
                FilledText.Field.OWNER, "Amira Sample",
                FilledText.Field.MARKET, "Kuwait",
                FilledText.Field.PARTNER, "Example Hospital",
                FilledText.Field.DESK, "Healthcare UK",
                FilledText.Field.WRITER, current.get().name()));
        values.put(FilledText.Field.BRIEF, "What is asked: Radiotherapy unit for a new hospital\nWhere: Kuwait");
        return FilledText.of(text, values);
    }

    /** @throws RuleViolation beside the field it belongs to; the texts before stay kept */
    @PreAuthorize(Permission.MANAGE_TEMPLATES)
    @Transactional
    @Audited("template.edit")
    public void save(Language language, TemplatePurpose purpose, TemplateText typed) {
        var subject = OneLine.of(Limits.required("templateSubject", typed.subject(), SUBJECT));
        var body = Limits.required("templateBody", typed.body(), BODY);
        if (purpose.hasLink() && !body.contains(FilledText.LINK)) {
            throw new RuleViolation("referral.letter.link", FilledText.LINK).at("templateBody");
        }
        if (purpose.isSentUnread()) {
            requireFilledByItself("templateSubject", subject, purpose);
            requireFilledByItself("templateBody", body, purpose);
        }
        jdbc.sql("""
                        insert into message_template (language, purpose, edition, subject, body, saved_at, saved_by)
                        select :language, :purpose, coalesce(max(edition), 0) + 1, :subject, :body, :now, :by
                        from message_template where language = :language and purpose = :purpose""")
                .param("language", language.code())
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("body", body)
                .param("now", Utc.column(clock.instant()))
                .param("by", current.get().id().value())
                .update();
    }

    /** Nobody reads it before it is sent. */
    private static void requireFilledByItself(String field, String text, TemplatePurpose purpose) {
        FilledText.openIn(text).stream()
                .filter(one -> !filledByItself(purpose).contains(one))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new RuleViolation("template.field.unknown", unknown).at(field);
                });
    }

    private static Set<String> filledByItself(TemplatePurpose purpose) {
        if (purpose == TemplatePurpose.CHASE) {
            return REMINDER_FIELDS;
        }
        var known = new HashSet<>(FilledText.known());
        known.removeAll(List.of("{writer}", "{brief}", FilledText.PARTNERS));
        if (purpose == TemplatePurpose.FORWARD) {
            // Partners do not know yet who asks.
            known.removeAll(List.of("{enquirer}", "{summary}"));
        } else {
            known.removeAll(List.of("{colleague}", "{from}"));
        }
        if (purpose.hasLink()) {
            known.add(FilledText.LINK);
        } else {
            known.remove("{partner}");
        }
        return known;
    }
}
