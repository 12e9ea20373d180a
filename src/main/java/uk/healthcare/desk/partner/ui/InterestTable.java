package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.Interest;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;

/** Entries of the register as they are listed on its page, on a partner's and on one's own. */
final class InterestTable {

    private InterestTable() {}

    /** Adds what is the same everywhere to the columns that say whose interest it is and in whom. */
    static DataTable<Interest> completed(DataTable<Interest> table, LocalDate today) {
        return table.column("State", one -> state(one, today))
                .column("What the interest is", Interest::why)
                .column("From", one -> Dates.day(one.from()))
                .column("Until", InterestTable::until)
                .column("Declared", one -> Dates.day(London.dateOf(one.declaredAt())) + " by " + one.declaredBy());
    }

    static Component partner(Interest one, boolean linked) {
        return linked ? new Anchor(PartnerLinks.page(one.partner()), one.partnerName()) : new Span(one.partnerName());
    }

    private static Chip state(Interest one, LocalDate today) {
        if (one.countsOn(today)) {
            return new Chip(Tone.WARN, "In force");
        }
        return one.endedAt() == null && today.isBefore(one.from())
                ? new Chip(Tone.NOTE, "To come")
                : new Chip(Tone.NEUTRAL, "Ended");
    }

    private static String until(Interest one) {
        if (one.endedAt() != null) {
            return Dates.day(London.dateOf(one.endedAt())) + ", ended by " + one.endedBy();
        }
        return one.until() == null ? "Open" : Dates.day(one.until());
    }
}
