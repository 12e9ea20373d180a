package uk.healthcare.desk.insight;

import java.time.LocalDate;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;

/**
 * The list that each figure counts, so that the number of its rows is the figure.
 *
 * @param own whether the figures are of the person's own work only
 */
public record InsightLinks(InsightFilter filter, boolean own, LocalDate today) {

    private static final String YES = "yes";

    public EnquiryFilter open() {
        return base().with(Field.STAGE, "open");
    }

    public EnquiryFilter open(Stage stage) {
        return base().with(Field.STAGE, stage);
    }

    public EnquiryFilter open(AgeBand band) {
        return aged(open(), band);
    }

    public EnquiryFilter open(Stage stage, AgeBand band) {
        return aged(open(stage), band);
    }

    public EnquiryFilter received(Period days) {
        return base().with(Field.RECEIVED_FROM, days.from())
                .with(Field.RECEIVED_TO, days.to())
                .with(Field.COUNTED, YES);
    }

    public EnquiryFilter introduced(Period days) {
        return base().with(Field.INTRODUCED_FROM, days.from())
                .with(Field.INTRODUCED_TO, days.to())
                .with(Field.COUNTED, YES);
    }

    public EnquiryFilter closed(Period days) {
        return base().with(Field.CLOSED_FROM, days.from())
                .with(Field.CLOSED_TO, days.to())
                .with(Field.COUNTED, YES);
    }

    public EnquiryFilter closed(Outcome outcome) {
        return closed(filter.period()).with(Field.OUTCOME, outcome);
    }

    /** Those whose enquirers confirmed their agreement. */
    public EnquiryFilter confirmed(Outcome outcome) {
        return closed(outcome).with(Field.AGREEMENT, "confirmed");
    }

    /** Those that have an agreement which is not confirmed. */
    public EnquiryFilter unconfirmed(Outcome outcome) {
        return closed(outcome).with(Field.AGREEMENT, "unconfirmed");
    }

    /** The late ones of such a list. */
    public static EnquiryFilter late(EnquiryFilter list) {
        return list.with(Field.LATE, YES);
    }

    private EnquiryFilter base() {
        var team = filter.team();
        return EnquiryFilter.NONE
                .with(Field.OWN, own ? YES : null)
                .with(Field.REGION, filter.region())
                .with(Field.AREA, filter.area())
                .with(
                        Field.TRACK,
                        filter.track() == null ? null : filter.track().name())
                .with(Field.TEAM, team == null ? null : team.toString());
    }

    private EnquiryFilter aged(EnquiryFilter list, AgeBand band) {
        var from = band.receivedFrom(today);
        return list.with(Field.RECEIVED_TO, band.receivedTo(today))
                .with(Field.RECEIVED_FROM, from == null ? null : from.toString());
    }
}
