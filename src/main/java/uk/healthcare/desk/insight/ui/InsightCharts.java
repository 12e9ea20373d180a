package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.insight.AgeBand;
import uk.healthcare.desk.insight.InsightFigures;
import uk.healthcare.desk.insight.InsightFigures.AgeRow;
import uk.healthcare.desk.insight.InsightFigures.ClockRow;
import uk.healthcare.desk.insight.InsightFigures.GroupRow;
import uk.healthcare.desk.insight.InsightFigures.OutcomeRow;
import uk.healthcare.desk.insight.InsightFigures.StageRow;
import uk.healthcare.desk.insight.InsightFigures.UnmetRow;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.InsightLinks;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.ui.BarList;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ChartCard;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.WeekColumns;
import uk.healthcare.desk.ui.Words;

/** The cards below the six figures: each a chart, its table, its file, and how it is counted. */
class InsightCharts {

    /** Bars beyond that are in the table only. */
    private static final int MOST_BARS = 10;

    private final InsightFigures figures;
    private final InsightLinks links;

    InsightCharts(InsightFigures figures) {
        this.figures = figures;
        this.links = figures.links();
    }

    /** Two columns that keep their cards when one of them grows into its table; on a phone one after the other. */
    List<Div> columns() {
        return List.of(
                new Div(pipeline(), ageing(), regions(), unmet()), new Div(weeks(), clocks(), areas(), outcomes()));
    }

    private Component pipeline() {
        var bars = new BarList();
        figures.pipeline()
                .forEach(row -> bars.bar(
                        Words.of(row.stage()),
                        row.open(),
                        links.open(row.stage()).href(),
                        tone(row.stage())));
        var sheet = new Sheet<>("Pipeline by stage", "pipeline", figures.pipeline())
                .text("Stage", row -> Words.of(row.stage()))
                .count("Open", StageRow::open, row -> links.open(row.stage()))
                .count("Late", StageRow::late, row -> InsightLinks.late(links.open(row.stage())));
        return card("Pipeline by stage", "pipeline", bars, sheet);
    }

    private Component weeks() {
        var columns = new WeekColumns("Received", "Closed");
        figures.weeks()
                .forEach(row -> columns.week(
                        row.days().from(),
                        row.received(),
                        links.received(row.days()).href(),
                        row.closed(),
                        links.closed(row.days()).href()));
        var sheet = new Sheet<>("Flow by week", "weeks", figures.weeks())
                .text("Week", row -> Dates.span(row.days().from(), row.days().to()))
                .count("Received", row -> (long) row.received(), row -> links.received(row.days()))
                .count("Introduced", row -> (long) row.introduced(), row -> links.introduced(row.days()))
                .count("Closed", row -> (long) row.closed(), row -> links.closed(row.days()));
        return card("Flow by week", "weeks", columns, sheet);
    }

    private Component ageing() {
        var bars = new BarList();
        for (var band : AgeBand.values()) {
            var open = figures.ageing().stream()
                    .filter(row -> row.band() == band)
                    .mapToLong(AgeRow::open)
                    .sum();
            bars.bar(Words.of(band), open, links.open(band).href(), Tone.ACCENT);
        }
        var stages = Arrays.stream(Stage.values()).filter(Stage::isOpen).toList();
        var sheet = new Sheet<>("Age of open enquiries", "ageing", stages).text("Stage", Words::of);
        for (var band : AgeBand.values()) {
            sheet.count(Words.of(band), stage -> aged(stage, band), stage -> links.open(stage, band));
        }
        return card("Age of open enquiries", "ageing", bars, sheet);
    }

    private long aged(Stage stage, AgeBand band) {
        return figures.ageing().stream()
                .filter(row -> row.stage() == stage && row.band() == band)
                .mapToLong(AgeRow::open)
                .sum();
    }

    private Component clocks() {
        var sheet = new Sheet<>("Service levels", "service-levels", figures.clocks())
                .text("Clock", row -> Words.of(row.kind()))
                .number("In time", ClockRow::percentInTime, InsightCharts::percent, row -> null)
                .count("Met in time", ClockRow::inTime, row -> null)
                .count("Late", ClockRow::late, row -> null)
                .count("Running late", ClockRow::runningLate, row -> null);
        return new Card("Service levels").actions(sheet.download()).with(sheet.table(), counted("clocks"));
    }

    private Component regions() {
        return groups("By region", "regions", "Region", figures.regions(), Field.REGION);
    }

    private Component areas() {
        return groups("By service area", "areas", "Service area", figures.areas(), Field.AREA);
    }

    private Component groups(String title, String name, String heading, List<GroupRow> rows, Field field) {
        Function<EnquiryFilter, Function<GroupRow, @Nullable EnquiryFilter>> in =
                list -> row -> row.code() == null ? null : list.with(field, row.code());
        var bars = new BarList();
        rows.stream()
                .filter(row -> row.code() != null)
                .limit(MOST_BARS)
                .forEach(row -> bars.bar(
                        named(row),
                        row.open(),
                        links.open().with(field, row.code()).href(),
                        Tone.ACCENT));
        var period = links.filter().period();
        var sheet = new Sheet<>(title, name, rows)
                .text(heading, InsightCharts::named)
                .count("Open", GroupRow::open, in.apply(links.open()))
                .count("Late", GroupRow::late, in.apply(InsightLinks.late(links.open())))
                .count("Introduced", GroupRow::introduced, in.apply(links.introduced(period)))
                .count("Closed", GroupRow::closed, in.apply(links.closed(period)));
        return card(title, name, filled(bars, "Each %s appears here".formatted(heading.toLowerCase(Locale.UK))), sheet);
    }

    private Component unmet() {
        var bars = new BarList();
        figures.unmet().stream()
                .limit(MOST_BARS)
                .forEach(row -> bars.bar(row.name(), row.enquiries(), unmet(row), Tone.WARN));
        var sheet = new Sheet<>("Unmet demand", "unmet-demand", figures.unmet())
                .text("Service area", UnmetRow::name)
                .count("Enquiries", UnmetRow::enquiries, row -> null)
                .link(this::unmet);
        if (sheet.isEmpty()) {
            return new Card("Unmet demand")
                    .with(
                            new EmptyState(
                                    "Nothing in this period", "Service areas that no partner could do appear here."),
                            counted("unmet"));
        }
        return card("Unmet demand", "unmet", bars, sheet);
    }

    /** The same period and filters, of that service area. */
    private String unmet(UnmetRow row) {
        var filter = links.filter();
        var address = new InsightAddress(
                new ChosenPeriod(PeriodChoice.CUSTOM, filter.period()),
                new InsightFilter(filter.period(), filter.region(), row.area(), filter.track(), filter.team()));
        return UnmetDemandView.ROUTE + "?" + address.parameters().getQueryString();
    }

    private Component outcomes() {
        var bars = new BarList();
        figures.outcomes()
                .forEach(row -> bars.bar(
                        Words.of(row.outcome()),
                        row.closed(),
                        links.closed(row.outcome()).href(),
                        row.outcome() == Outcome.AGREEMENT_REACHED ? Tone.OK : Tone.NEUTRAL));
        var sheet = new Sheet<>("Outcomes and value", "outcomes", figures.outcomes())
                .text("Outcome", row -> Words.of(row.outcome()))
                .count("Closed", OutcomeRow::closed, row -> links.closed(row.outcome()))
                .number(
                        "Confirmed value in £",
                        OutcomeRow::confirmed,
                        row -> amount(row.confirmed()),
                        row -> row.confirmed().signum() == 0 ? null : links.confirmed(row.outcome()))
                .number(
                        "Unconfirmed value in £",
                        OutcomeRow::unconfirmed,
                        row -> amount(row.unconfirmed()),
                        row -> row.unconfirmed().signum() == 0 ? null : links.unconfirmed(row.outcome()));
        return card("Outcomes and value", "outcomes", filled(bars, "Each outcome appears here"), sheet);
    }

    private static String amount(BigDecimal value) {
        return value.signum() == 0 ? "–" : Pounds.full(value);
    }

    private static Component filled(BarList bars, String appears) {
        return bars.getComponentCount() > 0
                ? bars
                : new EmptyState(
                        "Nothing in this period",
                        appears + " as soon as it has enquiries. Try a longer period, or fewer filters.");
    }

    private static Component card(String title, String name, Component chart, Sheet<?> sheet) {
        if (sheet.isEmpty()) {
            return new Card(title).actions(sheet.download()).with(chart, counted(name));
        }
        return new ChartCard(title, chart, sheet.table())
                .actions(sheet.download())
                .with(counted(name));
    }

    private static Component counted(String name) {
        var counted = new NativeDetails("How this is counted", new Paragraph(Words.text("insight.counted." + name)));
        counted.addClassName("counted");
        return counted;
    }

    private static String named(GroupRow row) {
        return row.name() == null ? "Not known yet" : row.name();
    }

    private static String percent(ClockRow row) {
        return row.percentInTime() == null ? "–" : row.percentInTime() + "%";
    }

    private static Tone tone(Stage stage) {
        return Tone.valueOf("STAGE_" + stage.name());
    }
}
