package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameterRegex;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.QueueItem;
import uk.healthcare.desk.enquiry.TriageQueueQuery;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.PageHeader;

/** Empties the queue, one item at a time, by keyboard: the list is a narrow rail beside the item. */
@Route(EnquiryLinks.TRIAGE + "/:id?(" + RouteParameterRegex.LONG + ")")
@PageTitle("Triage – Enquiry Desk")
@Menu(title = "Triage", order = 10)
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER"})
class TriageView extends Div implements BeforeEnterObserver {

    private final TriageQueueQuery queue;
    private final EnquiryPageQuery query;
    private final TriageDesk desk;
    private final Clock clock;
    private List<QueueItem> items = List.of();
    private @Nullable EnquiryId open;

    TriageView(TriageQueueQuery queue, EnquiryPageQuery query, TriageDesk desk, Clock clock) {
        this.queue = queue;
        this.query = query;
        this.desk = desk;
        this.clock = clock;
        addClassName("triage-page");
        Keys.on(this, "j", "Next item", () -> step(1));
        Keys.on(this, "k", "Item before", () -> step(-1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = event.getRouteParameters().getLong("id").map(EnquiryId::new).orElse(null);
        show();
    }

    private void show() {
        items = queue.items();
        removeAll();
        add(new PageHeader("Triage").sub(count()));
        if (open == null && !items.isEmpty()) {
            open = items.getFirst().id();
        }
        if (open == null) {
            var enter = new Anchor(EnquiryLinks.NEW, "New enquiry");
            enter.addClassName("button");
            add(new Card()
                    .with(new EmptyState(
                            "The queue is empty",
                            "What arrives by e-mail, form, phone or post shows here, the first due first.",
                            enter)));
            return;
        }
        var columns = new Div(rail(), item(open));
        columns.addClassName("triage-columns");
        add(columns);
    }

    private Component item(EnquiryId id) {
        var enquiry = query.details(id);
        if (enquiry.stage().isEarly()) {
            return new TriageItem(enquiry, desk, this::show, this::next);
        }
        var whole = new Anchor(EnquiryLinks.page(id), "Whole enquiry");
        whole.addClassName("button");
        return new Card()
                .with(new EmptyState(
                        "%s is not in triage any more".formatted(enquiry.reference()),
                        "Somebody has decided on it. Go on with the next one, or look at the whole enquiry.",
                        whole));
    }

    private Component rail() {
        var list = new OrderedList();
        items.forEach(item -> list.add(line(item)));
        var rail = new Nav(list);
        rail.addClassName("triage-rail");
        rail.getElement().setAttribute("aria-label", "Queue");
        return rail;
    }

    private ListItem line(QueueItem item) {
        var who = new Span(Stream.of(item.organisation(), item.person())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Organisation not known"));
        who.addClassName("triage-who");
        who.getElement().setAttribute("dir", "auto");
        var what = new Span(item.summary());
        what.addClassName("triage-what");
        what.getElement().setAttribute("dir", "auto");
        var when = new Span((item.mine() ? "Yours · " : "") + Dates.ago(item.receivedAt(), clock.instant()));
        when.addClassName("soft");
        var link = new Anchor(EnquiryLinks.triage(item.id()));
        link.add(who, what, when);
        if (item.id().equals(open)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private String count() {
        if (items.isEmpty()) {
            return "Nothing waits";
        }
        return items.size() == TriageQueueQuery.SHOWN
                ? "%d or more wait; the first due first".formatted(items.size())
                : Dates.count(items.size(), "item") + (items.size() == 1 ? " waits" : " wait");
    }

    /** After a decision: the item that now stands where the decided one stood. */
    private void next() {
        var place = place();
        items = queue.items();
        go(
                items.isEmpty()
                        ? null
                        : items.get(Math.min(Math.max(place, 0), items.size() - 1))
                                .id());
    }

    private void step(int by) {
        if (!items.isEmpty()) {
            go(items.get(Math.clamp(place() + by, 0, items.size() - 1)).id());
        }
    }

    private int place() {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(open))
                .findFirst()
                .orElse(-1);
    }

    private void go(@Nullable EnquiryId id) {
        UI.getCurrent().navigate(id == null ? EnquiryLinks.TRIAGE : EnquiryLinks.triage(id));
    }
}
