package uk.healthcare.desk.correspondence.templates;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.reference.Language;

/** The templates as they count now. */
@Component
public class MessageTemplates {

    private final ShippedTemplates shipped;
    private final JdbcClient jdbc;

    MessageTemplates(ShippedTemplates shipped, JdbcClient jdbc) {
        this.shipped = shipped;
        this.jdbc = jdbc;
    }

    /** In that language, or in English where there is none. */
    public TemplateText of(Language language, TemplatePurpose purpose) {
        return in(language, purpose)
                .or(() -> in(Language.ENGLISH, purpose))
                .orElseThrow(() -> new IllegalStateException("No template for " + purpose));
    }

    Optional<TemplateText> in(Language language, TemplatePurpose purpose) {
        return saved(language, purpose).or(() -> shipped.of(language, purpose));
    }

    private Optional<TemplateText> saved(Language language, TemplatePurpose purpose) {
        return jdbc.sql("""
                        select subject, body from message_template where language = :language and purpose = :purpose
                        order by edition desc limit 1""")
                .param("language", language.code())
                .param("purpose", purpose.name())
                .query((row, number) -> new TemplateText(row.getString("subject"), row.getString("body")))
                .optional();
    }
}
