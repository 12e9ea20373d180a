package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes of seven bits that Java knows nothing of, or that come without being named: UTF-7, HZ, ISO-2022-JP. */
final class OldCodes {

    private static final Set<String> UTF_7 = Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7");
    private static final Set<String> HZ = Set.of("hz-gb-2312", "hz");
    private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private OldCodes() {}

    static Optional<String> decode(byte[] bytes, @Nullable String label) {
        var name = label == null ? "" : Charsets.tidy(label);
        if (UTF_7.contains(name)) {
            return Optional.of(utf7(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        if (HZ.contains(name)) {
            return Optional.of(hz(bytes));
        }
        var unnamed = Charsets.find(label).map(Charsets::isVague).orElse(true);
        return unnamed && switchesToJapanese(bytes) ? Optional.of(new String(bytes, JAPANESE)) : Optional.empty();
    }

    private static boolean switchesToJapanese(byte[] bytes) {
        for (var at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1b && bytes[at + 1] == '$' && (bytes[at + 2] == 'B' || bytes[at + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    /** RFC 2152: between plus and anything that is not Base64 lies UTF-16. */
    private static String utf7(String text) {
        var read = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter != '+') {
                read.append(letter);
                continue;
            }
            var end = at + 1;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            read.append(end == at + 1 ? "+" : shifted(text.substring(at + 1, end)));
            at = end < text.length() && text.charAt(end) == '-' ? end : end - 1;
        }
        return read.toString();
    }

    private static String shifted(String base64) {
        // One letter alone past a group of four holds no whole byte.
        var usable = base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
        var bytes = Base64.getDecoder().decode(usable);
        return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
    }

    private static boolean isBase64(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter) || letter == '/' || letter == '+';
    }

    /** RFC 1843: what stands between {@code ~{} and {@code ~}} is GB 2312 without its eighth bits. */
    private static String hz(byte[] bytes) {
        var chinese = new ByteArrayOutputStream(bytes.length);
        var shifted = false;
        for (var at = 0; at < bytes.length; at++) {
            var next = at + 1 < bytes.length ? bytes[at + 1] : 0;
            if (bytes[at] == '~' && (next == '{' || next == '}')) {
                shifted = next == '{';
                at++;
            } else if (bytes[at] == '~' && (next == '~' || next == '\n')) {
                if (next == '~') {
                    chinese.write('~');
                }
                at++;
            } else {
                chinese.write(shifted && bytes[at] > ' ' ? bytes[at] | 0x80 : bytes[at]);
            }
        }
        return chinese.toString(CHINESE);
    }
}
