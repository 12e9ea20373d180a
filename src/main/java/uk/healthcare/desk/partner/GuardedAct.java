package uk.healthcare.desk.partner;

import java.util.Arrays;
import uk.healthcare.desk.ui.Words;

/** What nobody does with a partner in which they have an interest: another person has to. */
public enum GuardedAct {
    SHORTLIST,
    APPROACH,
    RECORD_ACCEPTANCE,
    /** To the enquirer, who is asked for consent. */
    NAME,
    INTRODUCE,
    RECORD_AGREEMENT;

    /** All of them as one phrase about "it", so that nobody is told of less than is kept from them. */
    public static String all() {
        var words = Arrays.stream(values()).map(Words::of).toList();
        var last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
