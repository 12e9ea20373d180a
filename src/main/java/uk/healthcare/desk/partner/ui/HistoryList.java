package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerChange;
import uk.healthcare.desk.partner.PartnerHistory;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Notices;

/** The changes of a partner, the newest first; older ones come when they are asked for. */
class HistoryList extends Div {

    private final PartnerId partner;
    private final PartnerHistory history;
    private final List<PartnerChange> shown = new ArrayList<>();
    private final DataTable<PartnerChange> table = new DataTable<PartnerChange>("Changes")
            .column("What", ChangeFact::new)
            .column("When", change -> Dates.moment(change.at()))
            .column("Who", change -> change.who() == null ? "The system" : change.who())
            .empty(new EmptyState(
                    "Nothing changed yet", "Every change from now on appears here, with who made it and when."));
    private final Button older = new Button("Show older changes");

    HistoryList(PartnerId partner, PartnerHistory history) {
        this.partner = partner;
        this.history = history;
        addClassName("partner-history");
        older.addClickListener(click -> showOlder());
        add(table, older);
        read(null);
    }

    private void showOlder() {
        var before = shown.size();
        read(shown.getLast().id());
        Notices.announce(Dates.count(shown.size() - before, "older change") + " shown");
    }

    private void read(@Nullable Long before) {
        var page = history.page(partner, before);
        shown.addAll(page.changes());
        table.rows(shown);
        older.setVisible(page.older());
    }
}
