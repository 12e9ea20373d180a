package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.OneTimeLink;
import uk.healthcare.desk.staff.PeopleQuery;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.PersonDetails;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ConflictPanel;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** One account: what can be edited, and whether its person can sign in. */
@Route(PeopleView.PATH)
@RolesAllowed("ADMINISTRATOR")
class PersonView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PeopleService people;
    private final transient PeopleQuery query;
    private final transient ReferenceData reference;
    private transient PersonDetails person;

    PersonView(PeopleService people, PeopleQuery query, ReferenceData reference) {
        this.people = people;
        this.query = query;
        this.reference = reference;
    }

    static String path(StaffId id) {
        return PeopleView.PATH + "/" + id.value();
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        var id = StaffId.parse(number);
        if (id == null) {
            throw new NotFound("person");
        }
        show(id);
    }

    @Override
    public String getPageTitle() {
        return person.name() + " – Enquiry Desk";
    }

    private void show(StaffId id, Component... above) {
        person = query.person(id);
        removeAll();
        var columns = new Div(editing(), aside());
        columns.addClassName("two");
        var content = new Div(above);
        content.addClassName("stack");
        content.add(columns);
        add(
                new PageHeader(person.name())
                        .beside(PersonState.chip(person))
                        .sub(new Anchor(PeopleView.PATH, "People")),
                content);
    }

    private Component editing() {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var form = new PersonForm(reference, query.teams(), errors);
        form.show(person.fields());
        var place = new Div(summary);
        place.addClassName("stack");
        var save = new Button("Save", click -> save(person, form, errors, place));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        place.add(new Card("Account").with(form));
        return place;
    }

    private void save(PersonDetails before, PersonForm form, FieldErrors errors, Div place) {
        var typed = form.typed();
        try {
            if (errors.run(() -> people.edit(before, typed))) {
                show(before.id());
                Notices.success("The account of " + person.name() + " is saved");
            }
        } catch (Conflict conflict) {
            place.addComponentAsFirst(
                    new ConflictPanel(conflict, () -> show(before.id()), () -> overwrite(before, typed, errors)));
        }
    }

    /** Mine over theirs where both changed something: saved against what is there now, as the person has chosen. */
    private void overwrite(PersonDetails before, PersonFields typed, FieldErrors errors) {
        var now = query.person(before.id());
        var mine = PersonFields.mineOver(before.fields(), now.fields(), typed);
        if (errors.run(() -> people.edit(now, mine))) {
            show(before.id());
            Notices.success("Your version is saved");
        }
    }

    private Component aside() {
        var facts = new Definitions()
                .row("Account", PersonState.chip(person))
                .row("Last signed in", person.lastSignInAt() == null ? "Never" : Dates.moment(person.lastSignInAt()));
        var card = new Card("Signing in").with(facts);
        card.addClassName("stack");
        if (person.enabled()) {
            var reset = new Button(person.hasPassword() ? "Reset password" : "New link", click -> reset());
            var disable = new Button("Disable account", click -> disable());
            var actions = new Div(reset, disable);
            actions.addClassName("button-row");
            card.with(actions);
        } else {
            card.with(new Button("Enable account", click -> enable()));
        }
        return card;
    }

    private void reset() {
        var made = new OneTimeLink[1];
        if (new FieldErrors().run(() -> made[0] = people.reset(person.id()))) {
            show(person.id(), new LinkToHandOver(person.name(), made[0]));
            Notices.success("The old password does not work any more");
        }
    }

    private void disable() {
        if (new FieldErrors().run(() -> people.disable(person.id()))) {
            show(person.id());
            Notices.undo(person.name() + " can no longer sign in", this::enable);
        }
    }

    private void enable() {
        people.enable(person.id());
        show(person.id());
        Notices.success(person.name() + " can sign in again");
    }
}
