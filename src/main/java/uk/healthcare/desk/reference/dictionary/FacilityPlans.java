package uk.healthcare.desk.reference.dictionary;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who plans a 120-bed cardiac centre asks for hospital planning, whatever it is for. One who has it does not. */
final class FacilityPlans implements Recogniser {

    private static final String BUILDING = "(?:hospitals?|cent(?:re|er)|clinic|facility|medical city|complex)";

    private static final Pattern PLANS = Pattern.compile(
            "(?i)\\b(?:plan|plans|planning|build|building|develop|developing|construct\\w*|design\\w*)\\s+"
                    + "(?:to (?:build|open|develop|construct)\\s+)?(?:(?:a|an|the|our|new)\\s+){0,2}"
                    + "(?:\\d+\\s*-?\\s*bed\\w*\\s+(?:[\\p{L}'’-]+\\s+){0,3}?" + BUILDING
                    + "|(?:[\\p{L}'’-]+\\s+){0,3}?hospital of \\d+ beds)");

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        return PLANS.matcher(text)
                .results()
                .map(match -> Finding.in(
                        text, FindingKind.MODEL, "hospital-planning", match.start(), match.end(), Strength.FAIR))
                .toList();
    }
}
