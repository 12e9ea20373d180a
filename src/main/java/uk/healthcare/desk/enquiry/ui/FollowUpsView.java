package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.FollowUp;
import uk.healthcare.desk.enquiry.FollowUpQuery;
import uk.healthcare.desk.enquiry.FollowUpQuery.Whose;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.LinkTabs;
import uk.healthcare.desk.ui.PageHeader;

/** Next steps and tasks by day, what is overdue first. */
@Route(EnquiryLinks.FOLLOW_UPS)
@PageTitle("Follow-ups")
@Menu(order = 30, title = "Follow-ups")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "AUDITOR"})
class FollowUpsView extends Div implements BeforeEnterObserver {

    /** Before the desk began. */
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final FollowUpQuery query;
    private final FollowUpForms forms;
    private final CurrentStaff current;
    private final Clock clock;
    private final FollowUpRows rows;
    private FollowUpAddress address;

    FollowUpsView(FollowUpQuery query, FollowUpForms forms, CurrentStaff current, Clock clock) {
        this.query = query;
        this.forms = forms;
        this.current = current;
        this.clock = clock;
        this.address = new FollowUpAddress(Whose.MINE, today(), null);
        addClassNames("stack", "follow-ups");
        rows = new FollowUpRows(this);
        if (works()) {
            rows.key("d", "Done", FollowUpItem::done).key("m", "Move to another day", FollowUpItem::move);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = FollowUpAddress.of(event.getLocation().getQueryParameters(), today());
        show();
    }

    private void show() {
        var from = address.day() != null ? address.day() : address.isWeekOf(today()) ? EVER : address.week();
        var to = address.day() != null ? address.day() : address.week().plusDays(6);
        var due = query.between(address.whose(), from, to);
        removeAll();
        rows.clear();
        add(new PageHeader("Follow-ups").sub(summary(due)));
        if (current.get().isAny(Role.MANAGER, Role.AUDITOR)) {
            add(whose());
        }
        add(new WeekStrip(
                address,
                query.counts(address.whose(), address.week(), address.week().plusDays(6)),
                today()));
        if (due.isEmpty()) {
            add(nothing());
        }
        byDay(due).forEach((heading, ofDay) -> add(new Card(heading).with(list(ofDay))));
    }

    private LinkedHashMap<String, List<FollowUp>> byDay(List<FollowUp> due) {
        var days = new LinkedHashMap<String, List<FollowUp>>();
        for (var item : due) {
            days.computeIfAbsent(heading(item.dueOn()), day -> new ArrayList<>())
                    .add(item);
        }
        return days;
    }

    private String heading(LocalDate day) {
        if (day.isBefore(today()) && address.day() == null && address.isWeekOf(today())) {
            return "Overdue";
        }
        return (day.equals(today()) ? "Today, " : "") + Dates.weekday(day);
    }

    private Component list(List<FollowUp> due) {
        var list = new UnorderedList();
        list.addClassNames("desk-list", "do-next");
        for (var one : due) {
            var item = rows.add(new FollowUpItem(one, today(), forms, this::show));
            list.add(works() ? item.forFollowUps() : item);
        }
        return list;
    }

    private Component whose() {
        var tabs = new LinkTabs("Whose follow-ups");
        tabs.tab("Mine", address.of(Whose.MINE).href(), address.whose() == Whose.MINE, null);
        tabs.tab("My team", address.of(Whose.TEAM).href(), address.whose() == Whose.TEAM, null);
        tabs.tab("All", address.of(Whose.ALL).href(), address.whose() == Whose.ALL, null);
        return tabs;
    }

    private String summary(List<FollowUp> due) {
        var late = due.stream().filter(item -> item.isLate(today())).count();
        var more = due.size() == FollowUpQuery.SHOWN
                ? "the first " + FollowUpQuery.SHOWN + " shown"
                : due.size() + " in all";
        return Dates.weekday(today()) + " · " + late + " overdue · " + more;
    }

    private Component nothing() {
        var list = new Anchor(EnquiryLinks.LIST + "?stage=open&owner=me", "My open enquiries");
        list.addClassName("button");
        return new Card()
                .with(new EmptyState(
                        "Nothing due",
                        "The next steps of open enquiries and your tasks appear here on the day they are due.",
                        list));
    }

    private boolean works() {
        return current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
    }

    private LocalDate today() {
        return London.dateOf(clock.instant());
    }
}
