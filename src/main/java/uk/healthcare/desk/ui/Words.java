package uk.healthcare.desk.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the domain, from {@code messages.properties}. A missing key is a mistake of ours and fails loudly. */
public final class Words {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Words() {}

    /** The word of an enum value: {@code HoldKind.WITH_POST} has the key {@code hold-kind.WITH_POST}. */
    public static String of(Enum<?> value) {
        return text(key(value));
    }

    /** The sentence of that key, with {@code {0}}, {@code {1}} … replaced; an apostrophe is just an apostrophe. */
    public static String text(String key, Object... arguments) {
        return fill(lookUp(key), List.of(arguments));
    }

    static String key(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName();
        return HUMP.matcher(type).replaceAll("-").toLowerCase(Locale.ROOT) + "." + value.name();
    }

    private static String lookUp(String key) {
        try {
            return MESSAGES.getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("messages.properties has no words for " + key, missing);
        }
    }

    static String fill(String sentence, List<Object> arguments) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            var index = Integer.parseInt(place.group(1));
            if (index >= arguments.size()) {
                throw new IllegalStateException("No argument {" + index + "} for: " + sentence);
            }
            return Matcher.quoteReplacement(say(arguments.get(index)));
        });
    }

    private static String say(Object argument) {
        return switch (argument) {
            case Enum<?> value -> of(value);
            case LocalDate date -> Dates.day(date);
            case Instant instant -> Dates.moment(instant);
            case Integer number -> grouped(number);
            case Long number -> grouped(number);
            default -> argument.toString();
        };
    }

    /** From 10,000 on: what has four digits may be a year. */
    private static String grouped(long number) {
        return Math.abs(number) < 10_000 ? Long.toString(number) : "%,d".formatted(number);
    }
}
