package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.healthcare.desk.insight.Headline;
import uk.healthcare.desk.insight.HeadlineKind;

/** How a figure moved against the period before: an arrow, by how much, and whether that is welcome. */
class Change extends Span {

    private Change(String shown, String said, String judged) {
        addClassNames("change", judged);
        var seen = new Span(shown);
        seen.getElement().setAttribute("aria-hidden", "true");
        var read = new Span(said);
        read.addClassName("only-read");
        add(seen, read);
    }

    /** Nothing when there is nothing to compare. */
    static Optional<Change> of(Headline headline) {
        var value = headline.value();
        var before = headline.before();
        if (value == null || before == null || value.signum() == 0 && before.signum() == 0) {
            return Optional.empty();
        }
        var difference = value.subtract(before);
        var since = headline.kind() == HeadlineKind.OPEN ? "than when the period began" : "than in the period before";
        if (difference.signum() == 0) {
            return Optional.of(new Change("= same", "The same as " + since.substring("than ".length()), "even"));
        }
        var up = difference.signum() > 0;
        var amount = amount(headline.kind(), difference.abs(), before);
        var arrow = up ? "▲ " : "▼ ";
        var more = headline.kind() == HeadlineKind.AGREED || headline.kind() == HeadlineKind.ACKNOWLEDGED
                ? (up ? " higher " : " lower ")
                : (up ? " more " : " fewer ");
        return Optional.of(new Change(arrow + amount, amount + more + since, judged(headline.kind(), up)));
    }

    private static String amount(HeadlineKind kind, BigDecimal difference, BigDecimal before) {
        return switch (kind) {
            case RECEIVED, INTRODUCED, AGREED ->
                before.signum() == 0
                        ? kind == HeadlineKind.AGREED ? Pounds.brief(difference) : difference.toPlainString()
                        : difference
                                        .movePointRight(2)
                                        .divide(before, 0, RoundingMode.HALF_UP)
                                        .toPlainString() + "%";
            case OPEN -> "%,d".formatted(difference.longValue());
            case ACKNOWLEDGED ->
                difference.toPlainString() + (difference.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
            case FIRST_APPROACH -> HeadlineCard.days(difference);
        };
    }

    /** More open cases may be more work or more interest, so they are not judged. */
    private static String judged(HeadlineKind kind, boolean up) {
        return switch (kind) {
            case OPEN -> "even";
            case FIRST_APPROACH -> up ? "worse" : "better";
            case RECEIVED, ACKNOWLEDGED, INTRODUCED, AGREED -> up ? "better" : "worse";
        };
    }
}
