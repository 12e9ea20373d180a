package uk.healthcare.desk.audit.ui;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.audit.AuditEvent;

/** Operations and kinds of record in words. One of an older release that has none any more shows its code, readable. */
final class AuditWords {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);

    private AuditWords() {}

    static String operation(String code) {
        return word("operation." + code, code);
    }

    static String recordType(@Nullable String code) {
        return code == null ? "" : word("record." + code, code);
    }

    static String details(AuditEvent event) {
        return event.details() == null ? "" : word("detail." + event.details(), event.details());
    }

    private static String word(String key, String code) {
        try {
            return MESSAGES.getString(key);
        } catch (MissingResourceException unknown) {
            var plain =
                    code.replace('.', ' ').replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
            return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        }
    }
}
