package uk.healthcare.desk.matching;

import java.util.Optional;
import java.util.regex.Pattern;

/** How large a hospital is, in beds. */
public record Scale(int least, int most) {

    private static final Pattern BEDS =
            Pattern.compile("(?i)(\\d{1,5})(?:\\s*(?:-|–|to)\\s*(\\d{1,5}))?[\\s-]*(?:bed|beds|bedded)\\b");

    /** Sizes that differ by more than this factor ask for other ways of running a hospital. */
    private static final double COMPARABLE = 2;

    /** The first number of beds in a text: "80 to 100 beds", "120-bed". */
    public static Optional<Scale> in(String text) {
        return BEDS.matcher(text).results().findFirst().map(beds -> {
            var least = Integer.parseInt(beds.group(1));
            var most = beds.group(2) == null ? least : Integer.parseInt(beds.group(2));
            return new Scale(Math.min(least, most), Math.max(least, most));
        });
    }

    /** Whether one is at most twice the other. */
    boolean isNear(Scale other) {
        return least <= other.most * COMPARABLE && other.least <= most * COMPARABLE;
    }

    /** {@code 80 to 100 beds}. */
    String words() {
        return (least == most ? "" + least : least + " to " + most) + " beds";
    }
}
