package uk.healthcare.desk.correspondence.mime;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Message-IDs in a header, in order, without their brackets; also where the brackets are missing or torn. */
final class MessageIds {

    private static final int MOST = 300;
    private static final int LONGEST = 900;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]+)>");

    private MessageIds() {}

    static List<String> parse(String header) {
        var bracketed = BRACKETED
                .matcher(header)
                .results()
                .map(found -> found.group(1).replaceAll("\\s", ""))
                .filter(MessageIds::isOne)
                .distinct()
                .limit(MOST)
                .toList();
        return bracketed.isEmpty()
                ? Arrays.stream(header.split("[\\s,;<>\"]+"))
                        .filter(word -> word.contains("@") && isOne(word))
                        .distinct()
                        .limit(MOST)
                        .toList()
                : bracketed;
    }

    private static boolean isOne(String id) {
        return !id.isEmpty() && id.length() <= LONGEST;
    }
}
