package uk.healthcare.desk.referral.introduction;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Folded;

/**
 * The standing disclaimer of brief §7.1, which goes with every introduction. The departments it names are a setting,
 * {@code desk.departments}, since departments are renamed.
 */
@Component
public class Disclaimer {

    /** Characters that the disclaimer may take at the end of a text. */
    static final int ROOM = 1000;

    private static final String WORDS = "Whereas every effort has been made to ensure that the information in this "
            + "document is accurate, %s accept liability for any errors, omissions or misleading statements, and no "
            + "warranty is given or responsibility accepted as to the standing of any individual, firm, company or "
            + "other organisation mentioned.";

    private final String text;

    Disclaimer(
            @Value("${desk.departments:the Department for Business and Trade;the Department of Health and Social Care}")
                    String departments) {
        this.text = WORDS.formatted(neither(List.of(departments.split("\\s*;\\s*"))));
    }

    public String text() {
        return text;
    }

    /** The text with the disclaimer below it, unless it is there already. */
    public String appendedTo(String words) {
        return Folded.of(words).contains(Folded.of(text)) ? words : words.strip() + "\n\n" + text;
    }

    private static String neither(List<String> departments) {
        return departments.size() == 1
                ? departments.getFirst() + " does not"
                : "neither " + String.join(" nor ", departments);
    }
}
