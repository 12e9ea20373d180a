package uk.healthcare.desk.correspondence.mime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the sender wrote. Parts that say the same in two ways share a passage; passages follow each other,
 * as Apple's programs send text around pictures.
 */
class BodyText {

    static final int LONGEST = 1_000_000;

    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** They force a direction on what follows; what Arabic and Hebrew need are other signs. */
    private static final Pattern OVERRIDES = Pattern.compile("[\u202D\u202E]");

    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Set<ReadingWarning> warnings;

    BodyText(Set<ReadingWarning> warnings) {
        this.warnings = warnings;
    }

    private record Level(@Nullable Passage shared) {}

    private static final class Passage {

        private String plain = "";
        private @Nullable String html;

        String text() {
            return html != null && (plain.isBlank() || isExcuse()) ? HtmlText.of(html) : plain;
        }

        /** Instead of the text, some programs only say that it is in the other part. */
        private boolean isExcuse() {
            return plain.length() < 300
                    && plain.toLowerCase(Locale.ROOT).contains("html")
                    && plain.strip().lines().count() <= 4;
        }

        String html() {
            return html != null ? html : HtmlText.escaped(plain);
        }
    }

    void begin(String kind) {
        var outer = levels.isEmpty() ? null : levels.peek().shared;
        var shared = outer == null && kind.equalsIgnoreCase("alternative") ? passage() : outer;
        levels.push(new Level(shared));
    }

    void end() {
        if (!levels.isEmpty()) {
            levels.pop();
        }
    }

    boolean isOutermost() {
        return levels.isEmpty();
    }

    void plain(String text) {
        var tidy = tidy(text);
        var passage = open();
        passage.plain = passage.plain.isBlank() ? tidy : passage.plain + "\n\n" + tidy;
    }

    void html(String html) {
        var passage = open();
        passage.html = passage.html == null ? html : passage.html + "<hr>" + html;
    }

    boolean isEmpty() {
        return passages.stream().allMatch(passage -> passage.plain.isBlank() && passage.html == null);
    }

    /** Whether the HTML shows that part in its text. */
    boolean shows(String contentId) {
        return passages.stream().anyMatch(passage -> passage.html != null && passage.html.contains("cid:" + contentId));
    }

    MessageText text(String subject) {
        var whole = String.join(
                "\n\n",
                passages.stream()
                        .map(passage -> tidy(passage.text()).strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
        if (OVERRIDES.matcher(whole).find()) {
            warnings.add(ReadingWarning.DIRECTION_TRICKS);
            whole = OVERRIDES.matcher(whole).replaceAll("");
        }
        if (whole.length() > LONGEST) {
            warnings.add(ReadingWarning.TEXT_SHORTENED);
            whole = whole.substring(0, LONGEST);
        }
        var split = QuotedHistory.split(whole, subject);
        var directed = split.written().isBlank() ? whole.isBlank() ? subject : whole : split.written();
        return new MessageText(
                split.written(),
                split.history(),
                html(),
                Direction.of(directed),
                warnings.contains(ReadingWarning.TEXT_SHORTENED));
    }

    private @Nullable String html() {
        if (passages.stream().allMatch(passage -> passage.html == null)) {
            return null;
        }
        var html = new StringBuilder();
        for (var passage : passages) {
            html.append(html.isEmpty() ? "" : "<hr>").append(passage.html());
        }
        return MessageHtml.safe(html.toString());
    }

    private Passage open() {
        var shared = levels.isEmpty() ? null : levels.peek().shared;
        return shared != null ? shared : passage();
    }

    private Passage passage() {
        var passage = new Passage();
        passages.add(passage);
        return passage;
    }

    private static String tidy(String text) {
        return NOT_TEXT.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }
}
