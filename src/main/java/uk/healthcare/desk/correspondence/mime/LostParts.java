package uk.healthcare.desk.correspondence.mime;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** The text of a message whose parts stand between boundaries that its head does not name. */
final class LostParts {

    private static final Pattern BOUNDARY = Pattern.compile("--\\S+");
    private static final Pattern FIELD = Pattern.compile("(?i)(content|mime)-[a-z-]+:.*");

    private LostParts() {}

    static String text(String preamble) {
        var lines = new ArrayList<String>();
        var inHead = false;
        for (var line : preamble.split("\r?\n")) {
            if (BOUNDARY.matcher(line).matches()) {
                inHead = true;
            } else if (!inHead || !(FIELD.matcher(line).matches() || line.startsWith(" ") || line.startsWith("\t"))) {
                inHead = false;
                lines.add(line);
            }
        }
        return String.join("\n", lines).strip();
    }
}
