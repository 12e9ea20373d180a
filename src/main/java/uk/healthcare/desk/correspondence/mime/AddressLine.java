package uk.healthcare.desk.correspondence.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads From, To and their like: names with and without quotes, comments, groups, and what is neither. */
final class AddressLine {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;()\"]{1,250}@[^\\s<>,;()\"]{1,250}");

    private final String line;
    private final List<Correspondent> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private boolean quoted;
    private int at;

    private AddressLine(String line) {
        this.line = line;
    }

    /** Everybody on the line that has at least the beginning of an address, in order. */
    static List<Correspondent> parse(String line) {
        var found = new AddressLine(line).read();
        var decoded = EncodedWords.decode(line);
        // Some programs encode the whole line, address and all.
        return found.isEmpty() && !decoded.equals(line) ? new AddressLine(decoded).read() : found;
    }

    private List<Correspondent> read() {
        while (at < line.length() && found.size() < MOST) {
            step(line.charAt(at));
        }
        end();
        return List.copyOf(found);
    }

    private void step(char letter) {
        switch (letter) {
            case '"' -> phrase.append(until('"'));
            case '(' -> comment.append(until(')'));
            case '<' -> angle();
            case '=' -> word();
            case ':' -> colon();
            case ',' -> comma();
            case ';' -> {
                end();
                at++;
            }
            default -> {
                phrase.append(letter);
                at++;
            }
        }
    }

    /** What stands from after this sign to its closing one, or to the end of the line; moves behind it. */
    private String until(char closing) {
        var text = new StringBuilder();
        var depth = 1;
        var opening = line.charAt(at);
        quoted |= opening == '"';
        for (at++; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '\\' && closing != '>' && at + 1 < line.length()) {
                at++;
                text.append(line.charAt(at));
                continue;
            }
            depth += letter == closing ? -1 : letter == opening && closing == ')' ? 1 : 0;
            if (depth == 0) {
                at++;
                break;
            }
            text.append(letter);
        }
        return text.toString();
    }

    /** Of several, the first counts. */
    private void angle() {
        var text = until('>');
        angle = angle.isEmpty() ? text : angle;
    }

    private void word() {
        var word = EncodedWords.WORD.matcher(line).region(at, line.length());
        var length = word.lookingAt() ? word.end() - at : 1;
        phrase.append(line, at, at + length);
        at += length;
    }

    /** After the name of a group its members follow; the name is nobody. */
    private void colon() {
        var scheme = phrase.toString().strip().equalsIgnoreCase("mailto");
        if (!quoted && phrase.indexOf("@") < 0 && angle.isEmpty() && (scheme || !phrase.isEmpty())) {
            phrase.setLength(0);
        } else {
            phrase.append(':');
        }
        at++;
    }

    /** In {@code Smith, John <js@example.org>} the comma belongs to the name. */
    private void comma() {
        if (angle.isEmpty() && !phrase.isEmpty() && phrase.indexOf("@") < 0 && comment.isEmpty()) {
            phrase.append(',');
        } else {
            end();
        }
        at++;
    }

    private void end() {
        var name = phrase.toString();
        var address = angle.strip();
        var bare = BARE.matcher(name);
        if (address.isEmpty() && bare.find()) {
            address = bare.group();
            name = name.substring(0, bare.start()) + name.substring(bare.end());
        } else if (address.isEmpty() && !quoted && !name.strip().contains(" ") && !name.contains("=?")) {
            address = name.strip();
            name = "";
        }
        add(address, name.isBlank() ? comment.toString() : name);
        phrase.setLength(0);
        comment.setLength(0);
        angle = "";
        quoted = false;
    }

    private void add(String address, String name) {
        var tidy = HeaderText.of(address, LONGEST_ADDRESS)
                .replaceFirst("(?i)^mailto:", "")
                .replaceAll("\\s", "");
        var shown = HeaderText.of(name, LONGEST_NAME).replaceAll("^[\"',\\s]+|[\"',\\s]+$", "");
        if (!tidy.isEmpty()) {
            found.add(new Correspondent(tidy, shown.equalsIgnoreCase(tidy) ? "" : shown));
        }
    }
}
