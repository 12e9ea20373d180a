package uk.healthcare.desk.enquiry;

import java.util.Locale;
import java.util.Optional;
import uk.healthcare.desk.reference.dictionary.Finding;

/** What an enquirer wrote, the summary first, and what their address tells beside it. */
final class EnquiryText {

    private static final int LONGEST_SENTENCE = 240;

    private final EnquiryFields fields;
    private final String whole;

    EnquiryText(EnquiryFields fields) {
        this.fields = fields;
        this.whole = fields.summary() + "\n\n" + fields.description();
    }

    String whole() {
        return whole;
    }

    /** The sentence in which a finding stands; of a very long one the part around it. */
    String sentence(Finding finding) {
        int start = finding.start();
        int end = Math.min(finding.end(), whole.length());
        if (start >= end || !whole.startsWith(finding.words(), start)) {
            return finding.words();
        }
        int from = start;
        while (from > 0 && start - from < LONGEST_SENTENCE / 2 && !ends(from - 1)) {
            from--;
        }
        int to = end;
        while (to < whole.length() && to - end < LONGEST_SENTENCE / 2 && !ends(to - 1)) {
            to++;
        }
        return whole.substring(from, to).strip();
    }

    private boolean ends(int at) {
        char letter = whole.charAt(at);
        return letter == '\n'
                || "。！？؟".indexOf(letter) >= 0
                || ".!?".indexOf(letter) >= 0
                        && (at + 1 == whole.length() || Character.isWhitespace(whole.charAt(at + 1)));
    }

    /** The market of a national address ending; {@code .com} has none. */
    Optional<String> domainMarket() {
        return Optional.ofNullable(fields.email())
                .map(address -> address.substring(address.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT))
                .filter(ending -> ending.length() == 2);
    }
}
