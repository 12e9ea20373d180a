package uk.healthcare.desk.correspondence.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The charset somebody means by a label: what mail programs write is often the smaller sister of what they use. */
final class Charsets {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-8-i", "windows-1255"),
            Map.entry("iso-8859-8-e", "windows-1255"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8n", "UTF-8"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("macintosh", "x-MacRoman"));

    /** Labels under which anything that is not English hides. */
    private static final Set<Charset> VAGUE = Set.of(WESTERN, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private Charsets() {}

    static Optional<Charset> find(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        var tidy = tidy(label);
        try {
            return tidy.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(MEANT.getOrDefault(tidy, tidy)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    static boolean isVague(Charset charset) {
        return VAGUE.contains(charset);
    }

    static String tidy(String label) {
        return label.replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
    }
}
