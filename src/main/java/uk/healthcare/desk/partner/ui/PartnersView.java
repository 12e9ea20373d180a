package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Stream;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerFilter;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerList;
import uk.healthcare.desk.partner.PartnerRow;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Pager;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The directory: who can do what, where they have done it, and whether they want more. */
@Route(PartnerLinks.LIST)
@PageTitle("Partners")
@Menu(order = 40, title = "Partners")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class PartnersView extends Div implements BeforeEnterObserver {

    private static final int AREAS_SHOWN = 3;

    private final PartnerDirectory directory;
    private final Choices choices;
    private final Clock clock;
    private final PartnerFilters filters;
    private final DataTable<PartnerRow> table;
    private final Div pager = new Div();
    private boolean shown;

    PartnersView(PartnerDirectory directory, Choices choices, CurrentStaff staff, Clock clock) {
        this.directory = directory;
        this.choices = choices;
        this.clock = clock;
        addClassNames("stack", "partners");
        var header = new PageHeader("Partners")
                .sub("UK organisations: what they offer, where they have worked, and whether they want more");
        if (PartnerEditors.include(staff.get())) {
            var add = new Anchor(PartnerLinks.NEW, "Add a partner");
            add.addClassNames("button", "is-primary");
            header.actions(add);
        }
        filters = new PartnerFilters(choices, directory.towns(), PartnersView::open);
        table = table();
        add(header, filters, table, pager);
    }

    private static void open(PartnerFilter filter) {
        UI.getCurrentOrThrow()
                .navigate(PartnerLinks.LIST, PartnerAddress.of(filter).query());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = PartnerAddress.of(event.getLocation().getQueryParameters());
        var list = directory.list(address.filter(), address.cursor());
        filters.show(address.filter());
        table.rows(list.rows());
        pager.removeAll();
        if (list.before() != null || list.after() != null) {
            pager.add(new Pager(
                    list.before() == null ? null : address.before(list.before()).href(),
                    list.after() == null ? null : address.after(list.after()).href(),
                    found(list),
                    "Previous",
                    "Next"));
        } else if (!list.rows().isEmpty()) {
            var count = new Span(found(list));
            count.addClassName("soft");
            pager.add(count);
        }
        if (shown) {
            Notices.announce(found(list));
        }
        shown = true;
    }

    private static String found(PartnerList list) {
        return switch (list.count()) {
            case 0 -> "No partner";
            case 1 -> "1 partner";
            case PartnerList.COUNT_LIMIT -> "1,000+ partners";
            default -> list.count() + " partners";
        };
    }

    private DataTable<PartnerRow> table() {
        var clear = new Anchor(PartnerLinks.LIST, "Clear filters");
        clear.addClassName("button");
        return new DataTable<PartnerRow>("Partners")
                .column("Partner", PartnersView::name)
                .column("Kind", row -> Words.of(row.kind()))
                .column("Where", PartnersView::where)
                .column("Can do", this::canDo)
                .number("Markets", row -> row.markets() == 0 ? "" : String.valueOf(row.markets()))
                .column("Capacity now", row -> CapacityChip.of(row.load(), London.dateOf(clock.instant())))
                .link(row -> PartnerLinks.page(row.id()))
                .empty(new EmptyState(
                        "No partner matches",
                        "Partners that fit every filter appear here. Take one filter away.",
                        clear));
    }

    private static Component name(PartnerRow row) {
        var name = new Div(new Span(row.name()));
        name.addClassName("partner-name");
        if (row.ceasedNow() != null) {
            var now = new Span("Ceased, now " + row.ceasedNow());
            now.addClassNames("soft", "clamp");
            name.add(now);
        }
        if (row.demonstration()) {
            name.add(new Chip(Tone.NOTE, "Demonstration"));
        }
        return name;
    }

    private static String where(PartnerRow row) {
        return String.join(
                ", ",
                Stream.of(row.town(), row.nation() == null ? null : Words.of(row.nation()))
                        .filter(word -> word != null)
                        .toList());
    }

    private Component canDo(PartnerRow row) {
        var areas = row.areas().stream().map(choices::topArea).distinct().toList();
        var chips = new Div();
        chips.addClassName("partner-chips");
        areas.stream().limit(AREAS_SHOWN).forEach(area -> chips.add(new Chip(Tone.ACCENT, area)));
        if (areas.size() > AREAS_SHOWN) {
            chips.add(new Span("and " + (areas.size() - AREAS_SHOWN) + " more"));
        }
        return chips;
    }
}
