package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.EnquiryFilter;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryListQuery;
import uk.healthcare.desk.enquiry.EnquiryOrder;
import uk.healthcare.desk.enquiry.EnquiryRow;
import uk.healthcare.desk.enquiry.Page;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.StaffDirectory;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Pager;

/** All enquiries the person may see, filtered, ordered and paged by the address. */
@Route(EnquiryLinks.LIST)
@PageTitle("Enquiries")
@Menu(order = 20, title = "Enquiries")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class EnquiryListView extends Div implements BeforeEnterObserver {

    static final int ROWS = 50;

    private final EnquiryListQuery list;
    private final ReferenceData reference;
    private final FilterWords words;
    private final CurrentStaff current;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final AssignBar assign;
    private final PageHeader header = new PageHeader("Enquiries");
    private final Div above = new Div();
    private final Div below = new Div();
    private ListAddress address = new ListAddress(EnquiryFilter.NONE, EnquiryOrder.RECEIVED_NEWEST, null);
    private boolean shown;

    EnquiryListView(
            EnquiryListQuery list,
            ReferenceData reference,
            FilterWords words,
            CurrentStaff current,
            StaffDirectory staff,
            CaseManagementService cases,
            WorkingCalendar calendar,
            Clock clock) {
        this.list = list;
        this.reference = reference;
        this.words = words;
        this.current = current;
        this.calendar = calendar;
        this.clock = clock;
        assign = new AssignBar(cases, staff, this::showRows);
        addClassNames("stack", "enquiry-list");
        add(header, above, assign, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = ListAddress.of(event.getLocation().getQueryParameters());
        var today = London.dateOf(clock.instant());
        above.removeAll();
        above.add(new EnquiryFilters(address, reference, today, EnquiryListView::open));
        if (!address.filter().isEmpty()) {
            above.add(chips());
        }
        showRows();
    }

    private static void open(EnquiryFilter filter, EnquiryOrder order) {
        UI.getCurrentOrThrow().navigate(EnquiryLinks.LIST, ListAddress.query(filter, order));
    }

    private void showRows() {
        var page = list.page(address.filter(), address.order(), address.cursor(), ROWS);
        var table = new EnquiryTable(address.filter(), address.order(), calendar, clock.instant());
        assign.choose(Set.of());
        if (current.get().is(Role.MANAGER)) {
            table.selectable(assign::choose);
        }
        table.rows(page.rows());
        below.removeAll();
        below.add(new Card().with(table, pager(page)));
        header.sub(found(page));
        if (shown) {
            Notices.announce(found(page));
        }
        shown = true;
    }

    private Component pager(Page<EnquiryRow> page) {
        var newestFirst =
                address.order() == EnquiryOrder.RECEIVED_NEWEST || address.order() == EnquiryOrder.UPDATED_NEWEST;
        return new Pager(
                address.href(page.newer()),
                address.href(page.older()),
                page.range(),
                newestFirst ? "Newer" : "Previous",
                newestFirst ? "Older" : "Next");
    }

    private static String found(Page<EnquiryRow> page) {
        return switch (page.count()) {
            case "0" -> "No enquiry";
            case "1" -> "1 enquiry";
            default -> page.count() + " enquiries";
        };
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("filter-chips");
        chips.getElement().setAttribute("aria-label", "Filters in use");
        address.filter().values().keySet().stream().sorted().forEach(field -> {
            var said = words.of(address.filter(), field);
            var without = new Anchor(ListAddress.href(address.filter().without(field), address.order()), said);
            without.addClassName("filter-chip");
            without.getElement().setAttribute("aria-label", "Remove filter " + said);
            var cross = new Span("×");
            cross.getElement().setAttribute("aria-hidden", "true");
            without.add(cross);
            chips.add(new ListItem(without));
        });
        chips.add(new ListItem(new Anchor(ListAddress.href(EnquiryFilter.NONE, address.order()), "Clear all")));
        return chips;
    }
}
