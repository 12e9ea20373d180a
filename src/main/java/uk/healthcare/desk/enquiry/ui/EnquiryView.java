package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameterRegex;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.LinkTabs;

/** One enquiry: where it stands, what happened, what comes next. Tabs are beans; see {@link EnquiryTab}. */
@Route("enquiries/:id(" + RouteParameterRegex.LONG + ")/:tab?([a-z-]+)")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class EnquiryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EnquiryPageQuery query;
    private final List<EnquiryTab> tabs;
    private final List<EnquiryBanner> banners;
    private final EnquiryPageParts parts;
    private EnquiryId id = new EnquiryId(0);
    private EnquiryTab tab;
    private String title = "Enquiry";

    EnquiryView(EnquiryPageQuery query, List<EnquiryTab> tabs, List<EnquiryBanner> banners, EnquiryPageParts parts) {
        this.query = query;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(EnquiryTab::order)).toList();
        this.tab = this.tabs.getFirst();
        this.banners = banners;
        this.parts = parts;
        addClassName("enquiry-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        id = new EnquiryId(parameters.getLong("id").orElseThrow());
        var wanted = parameters.get("tab").orElse(tabs.getFirst().key());
        tab = tabs.stream()
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("tab " + wanted));
        show();
    }

    private void show() {
        var enquiry = query.details(id);
        title = enquiry.reference() + " " + enquiry.fields().summary();
        removeAll();
        var columns = new Div(content(enquiry), aside(enquiry));
        columns.addClassName("enquiry-columns");
        add(parts.header(enquiry, this::show));
        banners.forEach(one -> one.banner(enquiry, this::show).ifPresent(this::add));
        add(new StageStepper(enquiry), new StandingLine(enquiry), columns);
    }

    private Component content(EnquiryDetails enquiry) {
        var links = new LinkTabs("Parts of this enquiry");
        for (var one : tabs) {
            links.tab(one.title(), EnquiryLinks.tab(id, one.key()), one == tab, one.count(enquiry));
        }
        var card = new Card().with(links, tab.content(enquiry, this::show));
        card.addClassName("enquiry-content");
        return card;
    }

    private Component aside(EnquiryDetails enquiry) {
        var aside = new Div(parts.aside(enquiry, this::show));
        aside.addClassName("enquiry-aside");
        return aside;
    }

    @Override
    public String getPageTitle() {
        return title + " – Enquiry Desk";
    }
}
