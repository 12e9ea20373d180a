package uk.healthcare.desk.matching;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.PartnerId;

/**
 * The choice of one suggested partner, as it is kept with the referral.
 *
 * @param text all that was shown of it, word for word: what was asked, the weights, the place, every factor, who stood
 *     before it, what would have changed it
 * @param weightsVersion the number of the published weights
 * @param above how many stood before it
 * @param best the name of the first of these; its own when none did
 */
public record Decision(
        PartnerId partner,
        String name,
        int rank,
        String text,
        int weightsVersion,
        boolean rotated,
        int above,
        String best) {

    static Decision of(Suggestions found, Suggestion chosen, int weightsVersion) {
        var above = found.above(chosen);
        var lines = new ArrayList<String>();
        lines.add("Asked: " + found.asked());
        var unconfirmed = found.need().unconfirmed();
        if (!unconfirmed.isEmpty()) {
            lines.add("Read from the text, not confirmed: "
                    + unconfirmed.stream().sorted().map(Decision::words).collect(Collectors.joining(", ")));
        }
        lines.add("Weights: version %d".formatted(weightsVersion));
        lines.add(chosen.explanation());
        if (!above.isEmpty()) {
            lines.add("Before it: "
                    + above.stream()
                            .map(each -> "%d. %s (%d of 100)".formatted(each.rank(), each.name(), each.percent()))
                            .collect(Collectors.joining("; ")));
        }
        lines.add("What would change this: " + found.changes().of(chosen));
        var best = above.isEmpty() ? chosen : above.getFirst();
        return new Decision(
                chosen.partner(),
                chosen.name(),
                chosen.rank(),
                String.join("\n", lines),
                weightsVersion,
                chosen.rotation() != null,
                above.size(),
                best.name());
    }

    /** Whether somebody stood before it. */
    public boolean isAgainstRanking() {
        return above > 0;
    }

    private static String words(NeedPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
