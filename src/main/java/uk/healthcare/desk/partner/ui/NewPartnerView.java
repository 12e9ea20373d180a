package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.partner.PartnerDetails;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** Adds an organisation to the directory; its offers follow on its page. */
@Route(PartnerLinks.NEW)
@PageTitle("Add a partner")
@RolesAllowed({"PARTNERSHIP_MANAGER", "MANAGER"})
class NewPartnerView extends Div {

    private final PartnerService service;

    NewPartnerView(PartnerService service) {
        this.service = service;
        addClassNames("stack", "partner-new");
        add(
                new PageHeader("Add a partner")
                        .sub("What it offers, its track record and its people follow on its page"),
                new Card()
                        .with(new EditPanel<>(
                                "Who it is",
                                new DetailsForm(),
                                DetailsForm.BLANK,
                                this::add,
                                () -> {},
                                () -> UI.getCurrentOrThrow().navigate(PartnerLinks.LIST))));
    }

    private void add(Change<PartnerDetails> change) {
        var id = service.add(change.mine());
        UI.getCurrentOrThrow().navigate(PartnerLinks.page(id));
        Notices.success(change.mine().name() + " is in the directory");
    }
}
