package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.referral.disclosure.DisclosureFilter;
import uk.healthcare.desk.referral.disclosure.DisclosureLinks;
import uk.healthcare.desk.referral.disclosure.DisclosurePage.Place;
import uk.healthcare.desk.referral.disclosure.DisclosureRow;
import uk.healthcare.desk.referral.disclosure.DisclosureService;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Pager;
import uk.healthcare.desk.ui.Words;

/** What was told to whom and when: for an enquiry, a partner or a person. */
@Route(DisclosureLinks.PATH)
@PageTitle("Disclosures – Enquiry Desk")
@Menu(order = 68, title = "Disclosures")
@RolesAllowed({"MANAGER", "AUDITOR"})
class DisclosuresView extends Div implements BeforeEnterObserver {

    private final transient DisclosureService disclosures;
    private final DisclosureFilters filters;
    private final Div list = new Div();

    DisclosuresView(DisclosureService disclosures, EnquiryPageQuery enquiries, InterestRegister partners) {
        this.disclosures = disclosures;
        this.filters = new DisclosureFilters(partners.partners(), enquiries, this::narrow);
        addClassName("disclosures-view");
        list.addClassName("stack");
        add(
                new PageHeader("Disclosures")
                        .sub("What was told to people outside, newest first. Nothing here can be changed or removed."),
                filters,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var enquiry = single(parameters, "enquiry");
        var partner = single(parameters, "partner");
        var at = single(parameters, "at");
        var filter = new DisclosureFilter(
                enquiry == null ? null : EnquiryId.parse(enquiry),
                partner == null ? null : PartnerId.parse(partner),
                single(parameters, "person"));
        filters.show(filter);
        show(filter, at == null ? null : Place.parse(at));
    }

    private static @Nullable String single(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 254)
                .orElse(null);
    }

    private void narrow(DisclosureFilter filter) {
        var place = new Location(DisclosureLinks.of(filter, null));
        getUI().ifPresent(ui -> ui.navigate(place.getPath(), place.getQueryParameters()));
    }

    private void show(DisclosureFilter filter, @Nullable Place place) {
        list.removeAll();
        if (filter.isEmpty()) {
            list.add(new EmptyState(
                    "Choose whose disclosures you want to see",
                    "Enter the reference of an enquiry, choose a partner, or enter a person’s address or name."));
            return;
        }
        var page = disclosures.page(filter, place);
        var table = new DataTable<DisclosureRow>("Disclosures")
                .column("When", row -> Dates.moment(row.at()))
                .column("To whom", DisclosureRow::recipient)
                .column("What", DisclosuresView::what)
                .column("Partner", DisclosuresView::partner)
                .column("Enquiry", row -> new Anchor(EnquiryLinks.tab(row.enquiry(), "partners"), row.reference()))
                .column("By", row -> Objects.requireNonNullElse(row.by(), "The system"))
                .empty(new EmptyState("Nothing was told", "What is told to people outside appears here."))
                .rows(page.rows());
        list.add(
                new Card().with(table),
                new Pager(
                        page.newer() == null ? null : DisclosureLinks.of(filter, page.newer()),
                        page.older() == null ? null : DisclosureLinks.of(filter, page.older()),
                        Dates.count(page.rows().size(), "disclosure") + " on this page"));
        if (!page.rows().isEmpty()) {
            list.add(new DisclosureFile(filter, disclosures));
        }
    }

    private static Component what(DisclosureRow row) {
        var what = new Div(new Span(Words.of(row.kind()) + ", " + Words.of(row.channel()) + ": " + row.what()));
        if (row.text() != null) {
            var text = new Paragraph(row.text());
            text.addClassName("typed");
            text.getElement().setAttribute("dir", "auto");
            what.add(new Details("Word for word", text));
        }
        return what;
    }

    private static Component partner(DisclosureRow row) {
        return row.partner() == null
                ? new Span()
                : new Anchor(PartnerLinks.page(row.partner()), Objects.requireNonNullElse(row.partnerName(), ""));
    }
}
