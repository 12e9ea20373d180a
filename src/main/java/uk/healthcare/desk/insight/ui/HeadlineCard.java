package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.insight.Headline;
import uk.healthcare.desk.insight.InsightFigures;
import uk.healthcare.desk.insight.InsightLinks;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.SparkLine;
import uk.healthcare.desk.ui.Words;

/** One of the six figures: its value, which links to what it counts, how it moved, and how it is counted. */
class HeadlineCard extends Card {

    HeadlineCard(Headline headline, InsightFigures figures) {
        super(Words.of(headline.kind()));
        addClassName("headline");
        var line = new Div(value(headline, figures.links()));
        line.addClassName("headline-figure");
        var moved = new Div();
        moved.addClassName("headline-moved");
        var change = Change.of(headline);
        change.ifPresent(moved::add);
        var beside = beside(headline, figures);
        if (beside != null) {
            moved.add(beside);
        }
        var counted = new NativeDetails(
                "How this is counted", new Paragraph(Words.text("insight.counted." + headline.kind())));
        counted.addClassName("counted");
        with(
                line,
                moved,
                new SparkLine(
                        headline.spark().stream().mapToInt(Integer::intValue).toArray()),
                counted);
    }

    private static Component value(Headline headline, InsightLinks links) {
        var text = text(headline);
        var period = links.filter().period();
        return switch (headline.kind()) {
            case RECEIVED -> new Anchor(links.received(period).href(), text);
            case OPEN -> new Anchor(links.open().href(), text);
            case INTRODUCED -> new Anchor(links.introduced(period).href(), text);
            case AGREED -> new Anchor(links.confirmed(Outcome.AGREEMENT_REACHED).href(), text);
            case ACKNOWLEDGED, FIRST_APPROACH -> new Span(text);
        };
    }

    private static @Nullable Component beside(Headline headline, InsightFigures figures) {
        var links = figures.links();
        return switch (headline.kind()) {
            case OPEN -> new Anchor(InsightLinks.late(links.open()).href(), "%,d late".formatted(headline.beside()));
            case AGREED -> agreements(figures);
            default -> null;
        };
    }

    /** How many are confirmed, and apart from them what is not. */
    private static Component agreements(InsightFigures figures) {
        var agreed = figures.agreed();
        var unconfirmed = new Anchor(
                figures.links().unconfirmed(Outcome.AGREEMENT_REACHED).href(),
                "%s not confirmed, in %s"
                        .formatted(Pounds.brief(agreed.unconfirmed()), counted(agreed.unconfirmedAgreements())));
        return new Div(new Div(new Span(counted(agreed.confirmedAgreements()) + " confirmed")), new Div(unconfirmed));
    }

    private static String counted(long agreements) {
        return agreements == 1 ? "1 agreement" : "%,d agreements".formatted(agreements);
    }

    private static String text(Headline headline) {
        var value = headline.value();
        if (value == null) {
            return "–";
        }
        return switch (headline.kind()) {
            case RECEIVED, OPEN, INTRODUCED -> "%,d".formatted(value.longValue());
            case ACKNOWLEDGED -> value.toPlainString() + "%";
            case FIRST_APPROACH -> days(value);
            case AGREED -> Pounds.brief(value);
        };
    }

    static String days(BigDecimal days) {
        return days.toPlainString() + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }
}
