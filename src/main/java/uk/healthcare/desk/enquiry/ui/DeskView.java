package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
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
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Desk;
import uk.healthcare.desk.enquiry.DeskQuery;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.News;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.DeskCard;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.PageHeader;

/** Where the day begins: what to do next, for whom we wait, what is new. */
@Route(EnquiryLinks.DESK)
@PageTitle("My desk")
@Menu(order = 0, title = "My desk")
@PermitAll
class DeskView extends Div implements BeforeEnterObserver {

    private final DeskQuery query;
    private final DeskLists lists;
    private final List<DeskCard> cards;
    private final CurrentStaff current;
    private final Clock clock;
    private final FollowUpRows rows;

    DeskView(DeskQuery query, DeskLists lists, List<DeskCard> cards, CurrentStaff current, Clock clock) {
        this.query = query;
        this.lists = lists;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(DeskCard::order)).toList();
        this.current = current;
        this.clock = clock;
        addClassNames("stack", "desk");
        rows = new FollowUpRows(this);
        if (works(current.get())) {
            rows.key("c", "Chase", FollowUpItem::chase)
                    .key("i", "Internal note", FollowUpItem::note)
                    .key("m", "Snooze to another day", FollowUpItem::move);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var person = current.get();
        var others =
                cards.stream().map(DeskCard::card).flatMap(Optional::stream).toList();
        if (!person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST, Role.AUDITOR)) {
            add(header(person), columns(List.of(DeskPlaces.of(person)), others));
            return;
        }
        var desk = query.desk();
        var header = header(person);
        header.sub(summary(desk));
        var side = new ArrayList<Component>();
        if (works(person)) {
            side.add(new Card("Waiting for others").with(lists.waiting(desk.waiting())));
        }
        side.add(news(desk.news()));
        side.addAll(others);
        add(header, columns(List.of(main(person, desk)), side));
    }

    private PageHeader header(SignedIn person) {
        var hour = clock.instant().atZone(London.ZONE).getHour();
        var greeting = hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
        return new PageHeader(greeting + ", " + person.name().split(" ")[0])
                .sub(Dates.weekday(London.dateOf(clock.instant())));
    }

    private Component[] summary(Desk desk) {
        var late = new Anchor(EnquiryLinks.FOLLOW_UPS, desk.late() + " late");
        late.addClassName(desk.late() > 0 ? "late" : "soft");
        return new Component[] {
            new Span(Dates.weekday(London.dateOf(clock.instant())) + " · "),
            late,
            new Span(" · "),
            new Anchor(EnquiryLinks.FOLLOW_UPS, desk.dueToday() + " due today")
        };
    }

    private Component main(SignedIn person, Desk desk) {
        if (!works(person) && desk.doNext().isEmpty()) {
            return DeskPlaces.of(person);
        }
        if (desk.doNext().isEmpty()) {
            var triage = new Anchor(EnquiryLinks.TRIAGE, "Open triage");
            triage.addClassName("button");
            return new Card("Do next")
                    .with(new EmptyState(
                            "Nothing to do just now",
                            "The next steps of your enquiries and your tasks appear here, the first due first.",
                            triage));
        }
        var all = new Anchor(EnquiryLinks.FOLLOW_UPS, "All follow-ups");
        return new Card("Do next").actions(all).with(lists.doNext(desk.doNext(), works(person), rows, this::show));
    }

    private Component news(List<News> news) {
        var card = new Card("New for you");
        if (news.isEmpty()) {
            return card.with(new EmptyState("Nothing new", "What colleagues do on your enquiries appears here."));
        }
        var list = new UnorderedList();
        list.addClassName("desk-list");
        for (var one : news) {
            var link = new Anchor(EnquiryLinks.page(one.enquiry()), one.title());
            var from = new Span((one.by() == null ? "" : one.by() + " · ") + one.reference() + " · "
                    + Dates.ago(one.at(), clock.instant()));
            from.addClassName("soft");
            list.add(new ListItem(link, from));
        }
        return card.with(list);
    }

    private static boolean works(SignedIn person) {
        return person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
    }

    private static Component columns(List<? extends Component> main, List<? extends Component> side) {
        var first = new Div();
        first.addClassName("desk-main");
        main.forEach(first::add);
        var second = new Div();
        second.addClassName("desk-side");
        side.forEach(second::add);
        var columns = new Div(first, second);
        columns.addClassName("desk-columns");
        return columns;
    }
}
