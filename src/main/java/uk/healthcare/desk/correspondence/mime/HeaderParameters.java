package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header of the form {@code value; name=value; …}, with parameters in pieces and in charsets (RFC 2231), quoted or not.
 *
 * @param value before the first semicolon, lower case
 * @param parameters by name in lower case
 */
record HeaderParameters(String value, Map<String, String> parameters) {

    private static final int LONGEST = 16_000;

    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([^\\s=;\"]+)\\s*=\\s*(\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*){0,100}\"?|[^;]*)", Pattern.DOTALL);

    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,3}))?(\\*)?");

    static HeaderParameters parse(String whole) {
        var header = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        var value = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        var found = PARAMETER.matcher(header);
        while (found.find()) {
            var name = PIECE.matcher(found.group(1).toLowerCase(Locale.ROOT));
            if (name.matches()) {
                var number = name.group(2) == null ? -1 : Integer.parseInt(name.group(2));
                pieces.computeIfAbsent(name.group(1), key -> new TreeMap<>())
                        .putIfAbsent(number, new Piece(unquoted(found.group(2)), name.group(3) != null));
            }
        }
        var parameters = new LinkedHashMap<String, String>();
        pieces.forEach((name, parts) -> parameters.put(name, joined(parts)));
        return new HeaderParameters(value, parameters);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private record Piece(String text, boolean encoded) {}

    private static String unquoted(String text) {
        var tidy = text.strip();
        if (!tidy.startsWith("\"")) {
            return tidy;
        }
        var end = tidy.length() > 1 && tidy.endsWith("\"") ? tidy.length() - 1 : tidy.length();
        return tidy.substring(1, end).replaceAll("\\\\(.)", "$1");
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        var anyEncoded = false;
        for (var piece : pieces.values()) {
            var text = piece.text;
            if (piece.encoded && !anyEncoded) {
                var parts = text.split("'", 3);
                charset = parts.length == 3 ? parts[0] : null;
                text = parts.length == 3 ? parts[2] : text;
            }
            anyEncoded |= piece.encoded;
            bytes.writeBytes(piece.encoded ? percentDecoded(text) : text.getBytes(StandardCharsets.UTF_8));
            if (pieces.firstKey() < 0 && !piece.encoded && pieces.size() == 1) {
                return EncodedWords.decode(text);
            }
        }
        return anyEncoded
                ? decoded(bytes.toByteArray(), charset)
                : EncodedWords.decode(bytes.toString(StandardCharsets.UTF_8));
    }

    private static String decoded(byte[] bytes, @Nullable String charset) {
        return TextDecoder.decode(bytes, charset == null || charset.isBlank() ? null : charset, null)
                .text();
    }

    private static byte[] percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); at++) {
            var high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            var low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (text.charAt(at) == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                at += 2;
            } else {
                bytes.writeBytes(Character.toString(text.charAt(at)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
