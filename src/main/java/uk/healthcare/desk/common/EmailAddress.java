package uk.healthcare.desk.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address (RFC 5321: at most 254 characters), lower case, without characters that nobody sees. */
public record EmailAddress(String value) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:.]{2,}");

    /** The address in {@code text}, or nothing when it does not have the form of one. */
    public static Optional<EmailAddress> parse(String text) {
        var tidy = UNSEEN.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return tidy.length() <= 254 && FORM.matcher(tidy).matches()
                ? Optional.of(new EmailAddress(tidy))
                : Optional.empty();
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
