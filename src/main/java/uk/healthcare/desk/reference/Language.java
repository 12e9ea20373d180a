package uk.healthcare.desk.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that enquirers are answered in. */
public enum Language {
    ENGLISH("en", "English"),
    ARABIC("ar", "العربية"),
    CHINESE("zh", "中文"),
    FRENCH("fr", "Français"),
    PORTUGUESE("pt", "Português"),
    SPANISH("es", "Español");

    private final String code;
    private final String nativeName;

    Language(String code, String nativeName) {
        this.code = code;
        this.nativeName = nativeName;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** The name its own speakers look for in a list. */
    public String nativeName() {
        return nativeName;
    }

    public boolean rightToLeft() {
        return this == ARABIC;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language of a code or tag; {@code zh-Hant} is Chinese. */
    public static Optional<Language> of(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code.equals(wanted))
                .findFirst();
    }
}
