package uk.healthcare.desk.correspondence.mime;

/** Text whose lines were broken for the way only (RFC 3676): a space at the end of a line says that it goes on. */
final class FlowedText {

    private FlowedText() {}

    /** @param deleteSpace whether that space is no part of the text */
    static String joined(String text, boolean deleteSpace) {
        var joined = new StringBuilder(text.length());
        var open = false;
        var openDepth = 0;
        for (var line : text.split("\r?\n", -1)) {
            var depth = depth(line);
            var content = line.substring(depth);
            content = content.startsWith(" ") ? content.substring(1) : content;
            var signature = content.equals("-- ");
            if (open && depth == openDepth && !signature) {
                joined.append(content);
            } else {
                joined.append(joined.isEmpty() ? "" : "\n")
                        .append(depth > 0 ? ">".repeat(depth) + " " : "")
                        .append(content);
            }
            open = content.endsWith(" ") && !signature;
            openDepth = depth;
            if (open && deleteSpace) {
                joined.setLength(joined.length() - 1);
            }
        }
        return joined.toString();
    }

    private static int depth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
