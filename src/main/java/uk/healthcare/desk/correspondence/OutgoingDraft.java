package uk.healthcare.desk.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.mime.OneLine;
import uk.healthcare.desk.correspondence.templates.FilledText;

/**
 * A message to somebody outside while it is being written. It is made by the form for such messages and by nothing else:
 * an internal note is no such thing.
 *
 * @param key made with the form: sending the same draft twice sends one message
 * @param to addresses with commas between them
 * @param cc the same; may be empty
 * @param language a code of {@link uk.healthcare.desk.reference.Language}
 */
public record OutgoingDraft(UUID key, String to, String cc, String subject, String text, String language) {

    public static final int SUBJECT = 200;
    public static final int TEXT = 20_000;
    private static final int MOST_RECIPIENTS = 20;

    /** A form that nobody has typed into yet. */
    public static OutgoingDraft blank(String to, String subject, String language) {
        return new OutgoingDraft(UUID.randomUUID(), to, "", subject, "", language);
    }

    /** Under which a letter about a referral is kept when it was taken back. */
    public static String keptUnder(ReferralId referral) {
        return "referral." + referral + ".letter";
    }

    public boolean isBegun() {
        return !text.isBlank();
    }

    /** @throws RuleViolation beside the field that is missing, too long or not of its form, or has a field left open */
    OutgoingDraft checked() {
        return checked(Set.of());
    }

    /** @param later fields in braces that are filled when it leaves */
    OutgoingDraft checked(Set<String> later) {
        var tidy = new OutgoingDraft(
                key,
                Limits.required("to", to, 2_000),
                Objects.requireNonNullElse(Limits.optional("cc", cc, 2_000), ""),
                OneLine.of(Limits.required("subject", subject, SUBJECT)),
                Limits.required("text", text, TEXT),
                language);
        requireFilled("subject", tidy.subject, Set.of());
        requireFilled("text", tidy.text, later);
        if (tidy.recipients().size() > MOST_RECIPIENTS) {
            throw new RuleViolation("message.recipients.too-many", MOST_RECIPIENTS).at("to");
        }
        return tidy;
    }

    /** Each address once; in To when it is in both. */
    List<Recipient> recipients() {
        var found = new LinkedHashMap<EmailAddress, Recipient>();
        addresses("to", to).forEach(one -> found.putIfAbsent(one, new Recipient(one, "", false)));
        addresses("cc", cc).forEach(one -> found.putIfAbsent(one, new Recipient(one, "", true)));
        return new ArrayList<>(found.values());
    }

    private static List<EmailAddress> addresses(String field, String typed) {
        return Arrays.stream(typed.split("[,;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> EmailAddress.parse(one.replaceFirst("^.*<([^<>]*)>$", "$1"))
                        .orElseThrow(() -> new RuleViolation("message.address.form", one).at(field)))
                .toList();
    }

    private static void requireFilled(String field, String text, Set<String> later) {
        var open = FilledText.openIn(text).stream()
                .filter(one -> !later.contains(one))
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation("message.field.open", String.join(", ", open)).at(field);
        }
    }
}
