package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.staff.PeopleQuery;
import uk.healthcare.desk.staff.PersonDetails;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** Everybody who has an account, for administrators. */
@Route(PeopleView.PATH)
@PageTitle("People – Enquiry Desk")
@Menu(order = 60, title = "People")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Div implements BeforeEnterObserver {

    static final String PATH = "people";

    private static final String ACTIVE = "active";
    private static final String DISABLED = "disabled";

    private final transient PeopleQuery query;
    private final PageHeader header = new PageHeader("People");
    private final TextField text = new TextField("Name or e-mail address");
    private final OptionalSelect<Role> role =
            new OptionalSelect<>("Role", "All roles", List.of(Role.values()), Words::of);
    private final OptionalSelect<String> state = new OptionalSelect<>(
            "Account", "All", List.of(ACTIVE, DISABLED), value -> ACTIVE.equals(value) ? "Enabled" : "Disabled");
    private final Div list = new Div();

    PeopleView(PeopleQuery query) {
        this.query = query;
        var newPerson = new Anchor("people/new", "Add a person");
        newPerson.addClassNames("button", "is-primary");
        header.actions(newPerson);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        for (var filter : List.<HasValue<?, ?>>of(text, role, state)) {
            filter.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    toUrl();
                }
            });
        }
        list.addClassName("stack");
        add(header, new FilterBar(text, role, state), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        text.setValue(parameters.getSingleParameter("q").orElse(""));
        role.setValue(
                parameters.getSingleParameter("role").map(PeopleView::role).orElse(null));
        state.setValue(parameters
                .getSingleParameter("account")
                .filter(value -> value.equals(ACTIVE) || value.equals(DISABLED))
                .orElse(null));
        show();
    }

    private void toUrl() {
        var parameters = new HashMap<String, String>();
        if (!text.getValue().isBlank()) {
            parameters.put("q", text.getValue().strip());
        }
        if (role.getValue() != null) {
            parameters.put("role", role.getValue().name());
        }
        if (state.getValue() != null) {
            parameters.put("account", state.getValue());
        }
        getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(parameters)));
    }

    private void show() {
        var enabled = state.getValue() == null ? null : ACTIVE.equals(state.getValue());
        var people = query.people(new PeopleQuery.Filter(text.getValue(), role.getValue(), enabled));
        var more = people.size() > PeopleQuery.MOST;
        var shown = more ? people.subList(0, PeopleQuery.MOST) : people;
        header.sub(
                more ? "More than " + Dates.count(PeopleQuery.MOST, "account") : Dates.count(shown.size(), "account"));
        list.removeAll();
        list.add(new Card().with(table(shown)));
        if (more) {
            var hint =
                    new Paragraph("These are the first " + PeopleQuery.MOST + " by name. Type a name to find others.");
            hint.addClassName("soft");
            list.add(hint);
        }
    }

    private static DataTable<PersonDetails> table(List<PersonDetails> people) {
        return new DataTable<PersonDetails>("People")
                .column("Name", PersonDetails::name)
                .column("E-mail address", person -> person.fields().email())
                .column("Roles", PeopleView::roles)
                .column("Team", person -> person.fields().team())
                .column("Last signed in", PeopleView::lastSignIn)
                .column("Account", PersonState::chip)
                .link(person -> PersonView.path(person.id()))
                .empty(new EmptyState("Nobody like that", "Try part of a name, or clear the filters."))
                .rows(people);
    }

    private static String roles(PersonDetails person) {
        return person.roles().stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    private static String lastSignIn(PersonDetails person) {
        return person.lastSignInAt() == null ? "Never" : Dates.moment(person.lastSignInAt());
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
