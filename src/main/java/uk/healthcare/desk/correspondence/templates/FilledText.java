package uk.healthcare.desk.correspondence.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template with what is known put in. What is not known stays in its braces, for the writer to see.
 *
 * @param open the fields that are still to be filled
 */
public record FilledText(String subject, String body, List<String> open) {

    /** Where the address of the personal link is put when a letter leaves. */
    public static final String LINK = "{link}";

    /** Where the partners are put that consent is asked for. */
    public static final String PARTNERS = "{partners}";

    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");

    /** The fields that are filled by themselves; any other is the writer's to replace. */
    public enum Field {
        REFERENCE,
        ENQUIRER,
        SUMMARY,
        DUE,
        OWNER,
        MARKET,
        PARTNER,
        /** Several of them, each on a line. */
        PARTNERS,
        /** Whom a partner hands its approach on to. */
        COLLEAGUE,
        /** Who hands it on. */
        FROM,
        BRIEF,
        DESK,
        WRITER;

        String placeholder() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    public static FilledText of(TemplateText template, Map<Field, String> values) {
        var open = openIn(template.subject() + "\n" + template.body()).stream()
                .filter(placeholder -> value(placeholder, values).isEmpty())
                .toList();
        return new FilledText(fill(template.subject(), values), fill(template.body(), values), open);
    }

    /** The fields that a text still has, each once, in their braces. */
    public static List<String> openIn(String text) {
        return FIELD.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** The fields that can be filled, in their braces. */
    static List<String> known() {
        return Stream.of(Field.values()).map(Field::placeholder).toList();
    }

    /** What an enquirer wrote may have braces of its own: these are no fields. */
    private static String fill(String text, Map<Field, String> values) {
        return FIELD.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(found.group(), values).orElse(found.group())));
    }

    private static Optional<String> value(String placeholder, Map<Field, String> values) {
        return Arrays.stream(Field.values())
                .filter(field -> field.placeholder().equals(placeholder))
                .map(field -> values.getOrDefault(field, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
