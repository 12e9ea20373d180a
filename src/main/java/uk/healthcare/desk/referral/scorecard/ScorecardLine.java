package uk.healthcare.desk.referral.scorecard;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.referral.scorecard.Scorecard.Figures;

/**
 * One line of a scorecard in words, the same for us and for the partner.
 *
 * @param counted how it is counted
 */
public record ScorecardLine(String what, String lastYear, String yearBefore, String counted) {

    /** All lines of a scorecard, in their order. */
    public static List<ScorecardLine> of(Scorecard card) {
        return List.of(
                line(
                        card,
                        "Answer time",
                        figures -> days(figures),
                        "The median of the working days from our question to the answer."),
                line(
                        card,
                        "Answered",
                        figures -> share(figures.answered(), figures.asked(), figures.percentAnswered()),
                        "Of our questions whose answer came or was due. A late answer counts."),
                line(
                        card,
                        "Accepted",
                        figures -> share(figures.accepted(), figures.answered(), figures.percentAccepted()),
                        "Of the answers, those that were yes."),
                line(
                        card,
                        "Introduced",
                        figures -> Integer.toString(figures.introduced()),
                        "Introductions to enquirers in these months."),
                line(
                        card,
                        "Agreement reached",
                        figures -> share(figures.agreed(), figures.introduced(), figures.percentAgreed()),
                        "Of these introductions."),
                line(card, "Still talking", figures -> Integer.toString(figures.talking()), "Of these introductions."),
                line(
                        card,
                        "Ended without agreement",
                        figures -> Integer.toString(figures.ended()),
                        "Of these introductions."));
    }

    private static ScorecardLine line(Scorecard card, String what, Function<Figures, String> words, String counted) {
        return new ScorecardLine(what, words.apply(card.lastYear()), words.apply(card.yearBefore()), counted);
    }

    private static String days(Figures figures) {
        var days = figures.typicalDays();
        return days == null ? tooFew(figures.answered(), "answer") : workingDays(days);
    }

    private static String share(int part, int whole, @Nullable Integer percent) {
        if (whole == 0) {
            return "None";
        }
        var counts = part + " of " + whole;
        return percent == null ? counts + ", too few to say" : percent + "% (" + counts + ")";
    }

    private static String tooFew(int number, String what) {
        return "Too few to say (%d %s%s)".formatted(number, what, number == 1 ? "" : "s");
    }

    /** As {@code 3 working days}, or {@code the same day}. */
    private static String workingDays(double days) {
        if (days == 0) {
            return "The same day";
        }
        var number = days == Math.rint(days) ? Long.toString(Math.round(days)) : Double.toString(days);
        return number + (days == 1 ? " working day" : " working days");
    }
}
