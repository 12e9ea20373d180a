package uk.healthcare.desk.common;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constant as an address writes it: {@code LAST_3_MONTHS} is {@code last-3-months}. */
public final class Slug {

    private Slug() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that is written so; null when none is. */
    public static <E extends Enum<E>> @Nullable E in(Class<E> type, @Nullable String text) {
        for (var value : type.getEnumConstants()) {
            if (of(value).equals(text)) {
                return value;
            }
        }
        return null;
    }
}
