package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerHistory;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Words;

/** What was changed of a partner, when and by whom. */
@SpringComponent
@Order(50)
class HistoryTab implements PartnerTab {

    private final PartnerHistory history;

    HistoryTab(PartnerHistory history) {
        this.history = history;
    }

    @Override
    public String title() {
        return "History";
    }

    @Override
    public String path() {
        return "history";
    }

    @Override
    public Component content(PartnerId id) {
        return new DataTable<PartnerHistory.Entry>("Changes")
                .column("When", entry -> Dates.moment(entry.at()))
                .column("What", entry -> Words.text("operation." + entry.operation()))
                .column("Who", entry -> entry.who() == null ? "The system" : entry.who())
                .empty(new EmptyState(
                        "Nothing changed yet", "Every change from now on appears here, with who made it and when."))
                .rows(history.of(id));
    }
}
