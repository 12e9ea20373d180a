package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerHistory;

/** What was changed of a partner, from what to what, when and by whom. */
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
        return new HistoryList(id, history);
    }
}
