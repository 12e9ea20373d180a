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
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.enquiry.list.Page;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Pager;

/** All enquiries the person may see, filtered, ordered and paged by the address, in the columns they chose. */
@Route(EnquiryLinks.LIST)
@PageTitle("Enquiries")
@Menu(order = 20, title = "Enquiries")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class EnquiryListView extends Div implements BeforeEnterObserver {

    static final int ROWS = 50;

    private final EnquiryListQuery list;
    private final FilterWords words;
    private final CurrentStaff current;
    private final EnquiryListParts parts;
    private final AssignBar assign;
    private final ListTabs tabs;
    private final EnquiryPreviewPanel preview;
    private final PageHeader header = new PageHeader("Enquiries");
    private final Div above = new Div();
    private final Div rows = new Div();
    private ListAddress address = ListAddress.of(EnquiryFilter.NONE, EnquiryOrder.RECEIVED_NEWEST);
    private List<ListColumn> columns = ListColumn.USUAL;
    private boolean shown;

    EnquiryListView(EnquiryListQuery list, FilterWords words, CurrentStaff current, EnquiryListParts parts) {
        this.list = list;
        this.words = words;
        this.current = current;
        this.parts = parts;
        assign = parts.assign(this::showRows);
        tabs = parts.tabs(this::showColumns);
        preview = parts.preview();
        var below = new Div(rows, preview);
        below.addClassName("list-and-preview");
        addClassNames("stack", "enquiry-list");
        add(header, tabs, above, assign, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var asked = ListAddress.of(query);
        var reading = words.read(asked.filter(), query.getParameters());
        address = new ListAddress(reading.filter(), asked.order(), asked.view(), asked.cursor());
        tabs.show(asked, reading);
        above.removeAll();
        above.add(parts.filters(address, EnquiryListView::open));
        if (!address.filter().isEmpty()) {
            above.add(chips(reading));
        }
        if (!reading.leftOut().isEmpty()) {
            above.add(leftOut(reading));
        }
        showColumns();
    }

    private static void open(ListAddress wanted) {
        UI.getCurrentOrThrow().navigate(EnquiryLinks.LIST, wanted.parameters());
    }

    private void showColumns() {
        columns = parts.columns();
        showRows();
    }

    private void showRows() {
        var page = list.page(address.filter(), address.order(), address.cursor(), ROWS);
        var table = parts.table(address, columns).previewedIn(preview);
        assign.choose(Set.of());
        preview.clear();
        if (current.get().is(Role.MANAGER)) {
            table.selectable(assign::choose);
        }
        table.rows(page.rows());
        rows.removeAll();
        rows.add(new Card().with(table, pager(page)));
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

    private Component chips(FilterReading reading) {
        var chips = new UnorderedList();
        chips.addClassName("filter-chips");
        chips.getElement().setAttribute("aria-label", "Filters in use");
        reading.words().keySet().stream().sorted().forEach(field -> {
            var said = String.valueOf(reading.words().get(field));
            var without =
                    new Anchor(address.with(address.filter().without(field)).href(), said);
            without.addClassName("filter-chip");
            without.getElement().setAttribute("aria-label", "Remove filter " + said);
            var cross = new Span("×");
            cross.getElement().setAttribute("aria-hidden", "true");
            without.add(cross);
            chips.add(new ListItem(without));
        });
        chips.add(new ListItem(
                new Anchor(ListAddress.of(EnquiryFilter.NONE, address.order()).href(), "Clear all")));
        return chips;
    }

    private static Component leftOut(FilterReading reading) {
        var why = new UnorderedList();
        reading.leftOut().forEach(sentence -> why.add(new ListItem(sentence)));
        var note = new Div(new Span("Left out of what this address asks for:"), why);
        note.addClassName("left-out");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
