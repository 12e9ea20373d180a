package uk.healthcare.desk.correspondence;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ties an answer to its case: 26 letters and digits that nobody can guess (130 bits). It travels in the address that
 * is answered to ({@code desk+token@…}, RFC 5233) and, for those who do not keep that, among the references.
 */
public record ReplyToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final String PREFIX = "reply.";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    static ReplyToken random() {
        var letters = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReplyToken(letters.toString());
    }

    static Optional<ReplyToken> inAddress(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.lastIndexOf('+', Math.max(at, 0));
        return at < 0 || plus < 0 ? Optional.empty() : parse(address.substring(plus + 1, at));
    }

    /** @param headerId a Message-ID without angle brackets */
    static Optional<ReplyToken> inHeaderId(String headerId) {
        var at = headerId.indexOf('@');
        return headerId.startsWith(PREFIX) && at > 0
                ? parse(headerId.substring(PREFIX.length(), at))
                : Optional.empty();
    }

    private static Optional<ReplyToken> parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new ReplyToken(lower)) : Optional.empty();
    }

    /** The mailbox's address with the token in it. */
    public String in(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + value + address.substring(at);
    }

    /** The token as a reference, without angle brackets. */
    public String asHeaderId(String domain) {
        return PREFIX + value + "@" + domain;
    }
}
