package uk.healthcare.desk.demo;

import java.util.List;
import uk.healthcare.desk.enquiry.Outcome;

/** What an invented enquiry comes to, if there is time enough. */
enum Fate {
    SPAM(5, Outcome.SPAM),
    DUPLICATE(4, Outcome.DUPLICATE),
    OUT_OF_SCOPE(6, Outcome.OUT_OF_SCOPE),
    SIGNPOSTED(9, Outcome.SIGNPOSTED),
    ADVICE(13, Outcome.ADVICE_GIVEN),
    SILENT(8, Outcome.ENQUIRER_SILENT),
    WITHDREW(6, Outcome.ENQUIRER_WITHDREW),
    NO_PARTNER(9, Outcome.NO_SUITABLE_PARTNER),
    FAILED(4, Outcome.FAILED_DUE_DILIGENCE),
    PARTNERED(36, Outcome.AGREEMENT_REACHED);

    private static final List<Fate> ALL = List.of(values());

    private final int share;
    private final Outcome outcome;

    Fate(int share, Outcome outcome) {
        this.share = share;
        this.outcome = outcome;
    }

    static Fate drawn(Draw draw) {
        return draw.weighted(ALL, fate -> fate.share);
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether there is nothing in it for the desk. */
    boolean isNoCase() {
        return this == SPAM || this == OUT_OF_SCOPE || this == SIGNPOSTED;
    }
}
