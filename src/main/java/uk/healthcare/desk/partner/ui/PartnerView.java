package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.LinkTabs;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** One partner: what it can do and how we know, its people, how much it wants, and what other modules know of it. */
@Route("partners/:id([1-9][0-9]{0,17})/:tab?([a-z-]+)")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class PartnerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PartnerDirectory directory;
    private final PartnerService service;
    private final PartnerSections lists;
    private final Choices choices;
    private final CurrentStaff staff;
    private final List<PartnerTab> tabs;
    private final Clock clock;
    private PartnerId id;
    private Optional<PartnerTab> open = Optional.empty();
    private String title = "Partner";

    PartnerView(
            PartnerDirectory directory,
            PartnerService service,
            PartnerSections lists,
            Choices choices,
            CurrentStaff staff,
            ObjectProvider<PartnerTab> tabs,
            Clock clock) {
        this.directory = directory;
        this.service = service;
        this.lists = lists;
        this.choices = choices;
        this.staff = staff;
        this.tabs = tabs.orderedStream().filter(PartnerTab::isOpen).toList();
        this.clock = clock;
        addClassNames("stack", "partner-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        id = parameters.get("id").map(PartnerId::parse).orElseThrow(() -> new NotFound("partner"));
        var path = parameters.get("tab");
        open = tabs.stream()
                .filter(tab -> path.filter(tab.path()::equals).isPresent())
                .findFirst();
        if (path.isPresent() && open.isEmpty()) {
            throw new NotFound("tab");
        }
        show();
    }

    private void show() {
        var partner = directory.sheet(id);
        var editable = partner.active() && PartnerEditors.include(staff.get());
        title = partner.name();
        removeAll();
        add(header(partner));
        if (!tabs.isEmpty()) {
            add(tabs());
        }
        add(open.<Component>map(tab -> new Card(tab.title()).with(tab.content(id)))
                .orElseGet(() -> overview(partner, editable)));
    }

    private PageHeader header(PartnerSheet partner) {
        var details = partner.details();
        var header = new PageHeader(partner.name());
        if (!partner.active()) {
            header.beside(new Chip(Tone.NEUTRAL, "Retired"));
        }
        if (partner.demonstration()) {
            header.beside(new Chip(Tone.NOTE, "Demonstration"));
        }
        var who = new Span(PartnerFacts.joined(
                Words.of(partner.kind()),
                details.town(),
                details.nation() == null ? null : Words.of(details.nation())));
        header.sub(who);
        if (details.ceasedNow() != null) {
            header.sub(who, new Chip(Tone.WARN, "Ceased, now " + details.ceasedNow()));
        }
        if (PartnerEditors.include(staff.get())) {
            header.actions(
                    partner.active()
                            ? new Button("Retire", click -> retire())
                            : new Button("Bring back", click -> bringBack()));
        }
        return header;
    }

    private LinkTabs tabs() {
        var links = new LinkTabs("Partner sections").tab("Overview", PartnerLinks.page(id), open.isEmpty());
        tabs.forEach(tab -> links.tab(
                tab.title(),
                PartnerLinks.tab(id, tab.path()),
                open.filter(tab::equals).isPresent()));
        return links;
    }

    private Component overview(PartnerSheet partner, boolean editable) {
        var sections = new Div();
        sections.addClassName("stack");
        var about = partner.details().about();
        if (about != null) {
            sections.add(new Paragraph(about));
        }
        var today = London.dateOf(clock.instant());
        sections.add(lists.of(partner, editable, this::show));
        var side = new PartnerSide(partner, choices, service, today, editable, this::show);
        var columns = new Div(sections, side);
        columns.addClassName("two");
        return columns;
    }

    private void retire() {
        if (new FieldErrors().run(() -> service.retire(id))) {
            show();
            Notices.undo(title + " is retired", this::bringBack);
        }
    }

    private void bringBack() {
        if (new FieldErrors().run(() -> service.bringBack(id))) {
            show();
            Notices.success(title + " is back in the directory");
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
