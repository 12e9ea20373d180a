package uk.healthcare.desk.enquiry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/**
 * Passages that hold patient data, and texts without them. Spaces and line ends of a passage stand for any, since a text
 * is broken into lines differently where it is stored again.
 */
public final class PatientPassages {

    public static final String REPLACEMENT = "[patient data removed]";

    /** A single letter would tear every text; a Chinese name has two. */
    private static final int SHORTEST = 2;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Pattern pattern;

    private final boolean inFilesNotSearchable;

    private PatientPassages(Pattern pattern, boolean inFilesNotSearchable) {
        this.pattern = pattern;
        this.inFilesNotSearchable = inFilesNotSearchable;
    }

    /** @throws RuleViolation when there is none, or one is a single letter */
    public static PatientPassages of(List<String> typed) {
        var passages = typed.stream()
                .map(passage -> Limits.optional("passages", passage, EnquiryFields.DESCRIPTION))
                .filter(passage -> passage != null)
                .distinct()
                .toList();
        if (passages.isEmpty() || passages.stream().anyMatch(PatientPassages::isTooShort)) {
            throw new RuleViolation("enquiry.patient-data.passages").at("passages");
        }
        // The longest first: a name alone must not leave the rest of a passage that begins with it.
        return new PatientPassages(
                Pattern.compile(passages.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(PatientPassages::anySpaced)
                        .collect(Collectors.joining("|"))),
                false);
    }

    /** The same, taken to be in every file that cannot be searched, too. */
    public PatientPassages alsoInFilesNotSearchable() {
        return new PatientPassages(pattern, true);
    }

    /** Whether files that cannot be searched are to be removed, too. */
    public boolean inFilesNotSearchable() {
        return inFilesNotSearchable;
    }

    public String removedFrom(String text) {
        return pattern.matcher(text).replaceAll(REPLACEMENT);
    }

    public boolean isIn(@Nullable String text) {
        return text != null && pattern.matcher(text).find();
    }

    private static boolean isTooShort(String passage) {
        return passage.codePointCount(0, passage.length()) < SHORTEST;
    }

    private static String anySpaced(String passage) {
        return Arrays.stream(SPACE.split(passage)).map(Pattern::quote).collect(Collectors.joining("[\\s\\p{Z}]+"));
    }
}
