package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.insight.FairnessFigures;
import uk.healthcare.desk.insight.PartnerExposure;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.matching.fairness.ShareLimit;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.ui.BarList;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ChartCard;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The parts of the fairness page and of the month's report. */
final class FairnessParts {

    private static final int MOST_BARS = 10;

    private final FairnessFigures figures;

    FairnessParts(FairnessFigures figures) {
        this.figures = figures;
    }

    Component headlines() {
        var alerts = figures.alerts().size();
        var row = new Div(
                new FigureCard(
                        "Enquiries matched",
                        "%,d".formatted(figures.enquiries()),
                        "%,d that nobody could have done".formatted(figures.unsuited())),
                new FigureCard(
                        "Partners in view",
                        "%,d".formatted(figures.partners().size()),
                        "could have done one, or were chosen"),
                new FigureCard(
                        "Approaches",
                        "%,d".formatted(figures.total(ExposureEvent.APPROACHED)),
                        "%,d introduced, %,d agreed"
                                .formatted(
                                        figures.total(ExposureEvent.INTRODUCED), figures.total(ExposureEvent.AGREED))),
                new FigureCard(
                        "Beyond the limit",
                        String.valueOf(alerts),
                        "limit: %d%% of %d approaches or more"
                                .formatted(
                                        figures.limit().percent(),
                                        figures.limit().least())));
        row.addClassName("headlines");
        return row;
    }

    Card alerts() {
        var card = new Card("Partners beyond the limit");
        var alerts = figures.alerts();
        if (alerts.isEmpty()) {
            return card.with(
                    new EmptyState(
                            "Nobody is beyond the limit",
                            "A partner with more than %d%% of at least %d approaches, where %d or more could have done it, appears here."
                                    .formatted(
                                            figures.limit().percent(),
                                            figures.limit().least(),
                                            ShareLimit.CHOICE)),
                    counted("share"));
        }
        var list = new UnorderedList();
        list.addClassName("share-alerts");
        alerts.forEach(partner -> list.add(new ListItem(
                new Chip(Tone.LATE, partner.share() + "%"),
                new Anchor(PartnerLinks.tab(partner.id(), ExposureTab.PATH), partner.name()),
                new Span("%s of %d; an even spread would be %d%%"
                        .formatted(
                                (partner.own() == 1 ? "1 approach" : partner.own() + " approaches"),
                                partner.choice(),
                                partner.evenShare())))));
        return card.with(list, counted("share"));
    }

    Card shares() {
        var shown = figures.partners().stream()
                .filter(partner -> partner.own() > 0)
                .sorted(Comparator.comparing(FairnessParts::share).reversed())
                .limit(MOST_BARS)
                .toList();
        var bars = new BarList();
        shown.forEach(partner -> bars.bar(
                partner.name(),
                share(partner),
                "%d%% of %d".formatted(share(partner), partner.choice()),
                PartnerLinks.tab(partner.id(), ExposureTab.PATH),
                partner.isBeyond(figures.limit()) ? Tone.LATE : Tone.ACCENT));
        var sheet = new Sheet<>("Share of approaches where there was a choice", "fairness-shares", shown)
                .text("Partner", PartnerExposure::name)
                .count("Approaches", PartnerExposure::own, partner -> null)
                .count("Of", PartnerExposure::choice, partner -> null)
                .number(
                        "Share",
                        PartnerExposure::share,
                        partner -> FairnessSheets.percent(partner.share()),
                        partner -> null)
                .number(
                        "Even share",
                        PartnerExposure::evenShare,
                        partner -> FairnessSheets.percent(partner.evenShare()),
                        partner -> null);
        if (shown.isEmpty()) {
            return new Card("Share of approaches where there was a choice")
                    .with(
                            new EmptyState("No approach yet", "Shares appear once partners are approached."),
                            counted("share"));
        }
        return new ChartCard("Share of approaches where there was a choice", bars, sheet.table())
                .actions(sheet.download())
                .with(counted("share"));
    }

    /** Nothing of nothing is no share. */
    private static int share(PartnerExposure partner) {
        return Objects.requireNonNullElse(partner.share(), 0);
    }

    Card groups(String heading, Function<PartnerExposure, ? extends @Nullable Enum<?>> what, FairnessAddress address) {
        var title = "By " + heading.toLowerCase(Locale.UK);
        var sheet = FairnessSheets.groups(figures, title, "fairness-" + heading.toLowerCase(Locale.UK), heading, what);
        var bars = new BarList();
        figures.by(what).stream()
                .filter(group -> group.value() != null && group.rate() != null)
                .forEach(group -> bars.bar(
                        FairnessSheets.named(group),
                        group.rate(),
                        "%d of 100".formatted(group.rate()),
                        address.narrowed(group.value()).href(),
                        Tone.ACCENT));
        if (bars.getComponentCount() == 0) {
            return new Card(title).actions(sheet.download()).with(sheet.table(), counted("groups"));
        }
        return new ChartCard(title, bars, sheet.table())
                .actions(sheet.download())
                .with(counted("groups"));
    }

    Card group(String heading, Function<PartnerExposure, ? extends @Nullable Enum<?>> what) {
        var title = "By " + heading.toLowerCase(Locale.UK);
        return new Card(title)
                .with(FairnessSheets.groups(figures, title, "fairness", heading, what)
                        .table());
    }

    Card partners() {
        var sheet = FairnessSheets.partners(figures);
        return new Card("Partners").actions(sheet.download()).with(sheet.table(), counted("partners"));
    }

    /** What has to be known to read the figures of days before eligibility was recorded. */
    Component honest() {
        var words = new Paragraph(Words.text("fairness.hindsight", figures.hindsight(), figures.enquiries()));
        words.addClassName("soft");
        words.setVisible(figures.hindsight() > 0);
        return words;
    }

    static Component counted(String name) {
        return counted(List.of(Words.text("fairness.counted." + name)));
    }

    static Component counted(List<String> sentences) {
        var words = new Div();
        sentences.forEach(sentence -> words.add(new Paragraph(sentence)));
        var counted = new NativeDetails("How this is counted", words);
        counted.addClassName("counted");
        return counted;
    }
}
