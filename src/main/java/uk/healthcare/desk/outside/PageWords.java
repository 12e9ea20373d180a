package uk.healthcare.desk.outside;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.Language;

/**
 * The words of a page in one language: its own ({@code outside/<page>.properties}), those of the frame, then the sentences
 * of the product, which are English. What a language lacks is told in English; a key that nobody knows fails loudly.
 */
public final class PageWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Language language;
    private final List<ResourceBundle> bundles;

    /** @param page the name of a template; what follows a hyphen in it is one part of several of that page */
    public PageWords(Language language, String page) {
        this.language = language;
        this.bundles = Stream.of("outside/" + page.replaceFirst("-.*", ""), "outside/frame", "messages")
                .flatMap(name -> bundle(name, language.locale()))
                .toList();
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        try {
            return Stream.of(ResourceBundle.getBundle(name, locale, ENGLISH_ELSE));
        } catch (MissingResourceException none) {
            return Stream.empty();
        }
    }

    public Language language() {
        return language;
    }

    /** The direction of its script, as HTML names it. */
    public String direction() {
        return language.rightToLeft() ? "rtl" : "ltr";
    }

    /** The sentence of that key with <code>{0}</code>, <code>{1}</code> … replaced. */
    public String say(String key, Object... arguments) {
        var sentence = bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No words for " + key))
                .getString(key);
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(word(arguments[Integer.parseInt(place.group(1))])));
    }

    /** What keeps it from being done. */
    public String say(RuleViolation broken) {
        return say(broken.key(), broken.arguments().toArray());
    }

    /** As {@code 3 March 2026}, in the language. */
    public String day(LocalDate day) {
        var format = language == Language.ENGLISH
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return format.withDecimalStyle(DecimalStyle.STANDARD).format(day);
    }

    /** The day of that moment in London. */
    public String day(Instant moment) {
        return day(London.dateOf(moment));
    }

    private String word(Object argument) {
        return switch (argument) {
            case LocalDate day -> day(day);
            case Instant moment -> day(moment);
            default -> argument.toString();
        };
    }
}
