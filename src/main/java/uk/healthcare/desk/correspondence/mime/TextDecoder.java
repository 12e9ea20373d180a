package uk.healthcare.desk.correspondence.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text by the charset they are really in, whatever they are said to be in. */
final class TextDecoder {

    private static final int SAMPLE = 64 * 1024;
    private static final int SURE = 30;
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /**
     * @param charset the one it was read in; null when it is plain ASCII or an old code that Java has no charset for
     * @param guessed whether that is not what the label says
     */
    record Decoded(String text, @Nullable Charset charset, boolean guessed) {}

    /**
     * @param label as the sender gave it, if at all
     * @param likely what the rest of the message is in, where that is known
     */
    static Decoded decode(byte[] bytes, @Nullable String label, @Nullable Charset likely) {
        var old = OldCodes.decode(bytes, label);
        if (old.isPresent()) {
            return new Decoded(old.get(), null, false);
        }
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var declared = Charsets.find(label);
        if (isAscii(bytes) && declared.map(TextDecoder::keepsAscii).orElse(true)) {
            return new Decoded(new String(bytes, StandardCharsets.US_ASCII), null, label != null && declared.isEmpty());
        }
        return declared.map(charset -> declared(bytes, charset)).orElseGet(() -> undeclared(bytes, label, likely));
    }

    private static Decoded declared(byte[] bytes, Charset charset) {
        if (Charsets.isVague(charset)) {
            return vague(bytes);
        }
        var strict = strictly(bytes, charset);
        if (strict.isPresent()) {
            return new Decoded(strict.get(), charset, false);
        }
        var lenient = new String(bytes, charset);
        var lost = lenient.chars().filter(letter -> letter == REPLACEMENT).count();
        return lost <= 1 + lenient.length() / 100
                ? new Decoded(lenient, charset, false)
                : read(bytes, detect(bytes).orElse(charset), true);
    }

    /** Western European: or one of those that are sent under that label by mistake. */
    private static Decoded vague(byte[] bytes) {
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, true);
        }
        if (isMostlyAscii(bytes)) {
            return read(bytes, Charsets.WESTERN, false);
        }
        var detected = detect(bytes).orElse(Charsets.WESTERN);
        return read(bytes, detected, !Charsets.isVague(detected));
    }

    private static Decoded undeclared(byte[] bytes, @Nullable String label, @Nullable Charset likely) {
        var guessed = label != null || !isAscii(bytes);
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, guessed);
        }
        if (likely != null && strictly(bytes, likely).isPresent()) {
            return read(bytes, likely, guessed);
        }
        return read(bytes, detect(bytes).orElse(Charsets.WESTERN), guessed);
    }

    private static Decoded read(byte[] bytes, Charset charset, boolean guessed) {
        return new Decoded(new String(bytes, charset), charset, guessed);
    }

    private static @Nullable Decoded byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return read(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8, false);
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return read(bytes, StandardCharsets.UTF_16, false);
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> detect(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        return Arrays.stream(detector.detectAll())
                .filter(match -> match.getConfidence() >= SURE)
                .map(CharsetMatch::getName)
                .filter(name -> !name.startsWith("IBM") && !name.startsWith("UTF-16") && !name.startsWith("UTF-32"))
                .flatMap(name -> Charsets.find(name).stream())
                .findFirst();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** UTF-16 and the codes that switch by escape sequences write other letters in ASCII's bytes. */
    private static boolean keepsAscii(Charset charset) {
        return !charset.name().startsWith("UTF-16")
                && !charset.name().startsWith("UTF-32")
                && !charset.name().contains("2022");
    }

    private static boolean isAscii(byte[] bytes) {
        for (var each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** In Western European text, letters with accents are few. */
    private static boolean isMostlyAscii(byte[] bytes) {
        var high = 0;
        for (var each : bytes) {
            high += each < 0 ? 1 : 0;
        }
        return high * 5 < bytes.length;
    }
}
