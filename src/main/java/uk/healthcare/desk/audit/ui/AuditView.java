package uk.healthcare.desk.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import uk.healthcare.desk.audit.AuditEvent;
import uk.healthcare.desk.audit.AuditFilter;
import uk.healthcare.desk.audit.AuditPeople;
import uk.healthcare.desk.audit.AuditQuery;
import uk.healthcare.desk.audit.AuditedRecords;
import uk.healthcare.desk.audit.AuditedRecords.Label;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Pager;

/** Who did what, when, to which record. */
@Route(AuditView.PATH)
@PageTitle("Audit – Enquiry Desk")
@Menu(order = 70, title = "Audit")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class AuditView extends Div implements BeforeEnterObserver {

    static final String PATH = "audit";

    private static final List<String> KINDS = List.of("enquiry", "partner", "referral", "staff", "task");

    private final transient AuditQuery query;
    private final transient AuditPeople people;
    private final transient List<AuditedRecords> records;
    private final AuditFilters filters;
    private final Div list = new Div();

    AuditView(AuditQuery query, AuditPeople people, ObjectProvider<AuditedRecords> records) {
        this.query = query;
        this.people = people;
        this.records = records.stream().toList();
        filters = new AuditFilters(people.everybody(), query.operations(), KINDS, this::narrow);
        addClassName("audit-view");
        list.addClassName("stack");
        add(
                new PageHeader("Audit")
                        .sub("Every change and every sign-in, newest first. Nothing here can be changed or removed."),
                filters,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = AuditAddress.of(event.getLocation().getQueryParameters());
        filters.show(address.filter());
        show(address);
    }

    private void narrow(AuditFilter filter) {
        getUI().ifPresent(ui -> ui.navigate(PATH, new AuditAddress(filter, null).parameters()));
    }

    private void show(AuditAddress address) {
        var page = query.page(address.filter(), address.cursor());
        var names = people.names(page.events().stream()
                .map(AuditEvent::who)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var labels = labels(page.events());
        var table = new DataTable<AuditEvent>("Audit")
                .column("When", event -> Dates.moment(event.at()))
                .column("Who", event -> who(event, names))
                .column("What was done", event -> AuditWords.operation(event.operation()))
                .column("Record", event -> record(event, labels))
                .column("Details", AuditWords::details)
                .empty(new EmptyState("Nothing was recorded that fits", "Choose fewer filters or a longer time."))
                .rows(page.events());
        list.removeAll();
        list.add(
                new Card().with(table),
                new Pager(
                        address.hrefAt(page.newer()),
                        address.hrefAt(page.older()),
                        Dates.count(page.events().size(), "event") + " on this page"));
    }

    /** One question to each owner of a kind, whatever the number of rows. */
    private Map<String, Map<Long, Label>> labels(List<AuditEvent> events) {
        var found = new HashMap<String, Map<Long, Label>>();
        for (var owner : records) {
            var ids = events.stream()
                    .filter(event -> owner.recordType().equals(event.recordType()))
                    .map(AuditEvent::recordId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                found.put(owner.recordType(), owner.visible(ids));
            }
        }
        return found;
    }

    private static Component who(AuditEvent event, Map<StaffId, String> names) {
        if (event.who() == null) {
            var nobody = new Span("Nobody signed in");
            nobody.addClassName("soft");
            return nobody;
        }
        return new Span(names.getOrDefault(event.who(), "Person " + event.who()));
    }

    private static Component record(AuditEvent event, Map<String, Map<Long, Label>> labels) {
        if (event.recordType() == null || event.recordId() == null) {
            return new Span();
        }
        var kind = AuditWords.recordType(event.recordType());
        var label = labels.getOrDefault(event.recordType(), Map.of()).get(event.recordId());
        if (label == null) {
            return new Span(kind + " " + event.recordId());
        }
        return new Div(new Span(kind + " "), new Anchor(label.href(), label.text()));
    }
}
