package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService.ToDecide;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.DeskCard;

/** On My desk of a manager: the due diligence that waits for a decision. */
@SpringComponent
class DueDiligenceCard implements DeskCard {

    private final DueDiligenceService service;
    private final CurrentStaff current;

    DueDiligenceCard(DueDiligenceService service, CurrentStaff current) {
        this.service = service;
        this.current = current;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> card() {
        if (!current.get().is(Role.MANAGER)) {
            return Optional.empty();
        }
        return Optional.of(service.toDecide()).filter(found -> !found.isEmpty()).map(DueDiligenceCard::card);
    }

    private static Component card(List<ToDecide> waiting) {
        var list = new UnorderedList();
        list.addClassName("desk-list");
        waiting.forEach(one -> list.add(item(one)));
        return new Card("Due diligence to decide").with(list);
    }

    private static ListItem item(ToDecide one) {
        var link = new Anchor(EnquiryLinks.tab(one.enquiry(), "partners"), one.summary());
        link.getElement().setAttribute("dir", "auto");
        var detail = new Span(one.reference() + " · since " + Dates.day(London.dateOf(one.since())));
        detail.addClassName("soft");
        return new ListItem(link, detail);
    }
}
