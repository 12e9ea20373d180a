package uk.healthcare.desk.files;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name under which a file can be saved on anybody's machine and that does not pretend: no path, no signs that hide or
 * turn round what stands in it, no name that Windows keeps for itself, and an end that tells what the file really is.
 */
public final class SafeFileName {

    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 20;

    /** Control signs, marks of direction, spaces of no width, what file systems forbid. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*]");

    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** Types that do something when they are opened, and the end of a name by which people know them. */
    private static final Map<String, String> ACTIVE = Map.ofEntries(
            Map.entry("application/x-msdownload", ".exe"),
            Map.entry("application/x-dosexec", ".exe"),
            Map.entry("application/x-executable", ".bin"),
            Map.entry("application/x-elf", ".bin"),
            Map.entry("application/x-sh", ".sh"),
            Map.entry("application/x-bat", ".bat"),
            Map.entry("application/java-archive", ".jar"),
            Map.entry("application/x-ms-shortcut", ".lnk"),
            Map.entry("application/x-ms-installer", ".msi"),
            Map.entry("text/html", ".html"),
            Map.entry("image/svg+xml", ".svg"));

    private SafeFileName() {}

    /**
     * @param name as its sender called it
     * @param type as it was found in its content
     */
    public static String of(String name, String type) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var tidy = EDGES.matcher(FORBIDDEN.matcher(last).replaceAll("").replaceAll("\\s+", " "))
                .replaceAll("");
        if (tidy.isEmpty()) {
            tidy = "file" + ContentType.extension(type);
        }
        if (RESERVED.matcher(tidy.toLowerCase(Locale.ROOT)).matches()) {
            tidy = "_" + tidy;
        }
        return shortened(truthful(tidy, type));
    }

    private static String truthful(String name, String type) {
        var extension = ACTIVE.get(bare(type));
        return extension != null && !ContentType.agrees(name, bare(type)) ? name + extension : name;
    }

    private static String bare(String type) {
        return type.split(";", 2)[0].strip();
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        var kept = LONGEST - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)).stripTrailing() + extension;
    }
}
