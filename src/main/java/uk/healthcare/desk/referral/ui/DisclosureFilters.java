package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.referral.disclosure.DisclosureFilter;
import uk.healthcare.desk.referral.disclosure.DisclosureLinks;
import uk.healthcare.desk.ui.FilterBar;

/** Whose disclosures are shown: of an enquiry, a partner or a person. */
class DisclosureFilters extends FilterBar {

    private final EnquiryPageQuery enquiries;
    private final List<InterestRegister.Choice> choices;
    private final Consumer<DisclosureFilter> changed;
    private final TextField reference = new TextField("Reference of the enquiry");
    private final ComboBox<InterestRegister.Choice> partner = new ComboBox<>("Partner");
    private final TextField person = new TextField("Address or name");
    private DisclosureFilter shown = new DisclosureFilter(null, null, null);

    DisclosureFilters(
            List<InterestRegister.Choice> choices, EnquiryPageQuery enquiries, Consumer<DisclosureFilter> changed) {
        this.enquiries = enquiries;
        this.choices = choices;
        this.changed = changed;
        partner.setItems(choices);
        partner.setItemLabelGenerator(InterestRegister.Choice::name);
        partner.setClearButtonVisible(true);
        reference.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reference.setMaxLength(20);
        person.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        person.setMaxLength(254);
        reference.addValueChangeListener(change -> tell(change.isFromClient()));
        partner.addValueChangeListener(change -> tell(change.isFromClient()));
        person.addValueChangeListener(change -> tell(change.isFromClient()));
        with(reference, partner, person).actions(new Anchor(DisclosureLinks.PATH, "Clear filters"));
    }

    /** A reference that is not known stays in its field, and says so. */
    private void tell(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        var typed = reference.getValue().strip();
        var enquiry = typed.isEmpty() ? null : enquiries.byReference(typed).orElse(null);
        reference.setInvalid(!typed.isEmpty() && enquiry == null);
        reference.setErrorMessage("There is no such enquiry");
        if (reference.isInvalid()) {
            return;
        }
        changed.accept(new DisclosureFilter(
                enquiry,
                partner.getValue() == null ? null : partner.getValue().id(),
                person.getValue().isBlank() ? null : person.getValue().strip()));
    }

    void show(DisclosureFilter filter) {
        if (filter.equals(shown)) {
            return;
        }
        shown = filter;
        reference.setInvalid(false);
        reference.setValue(
                filter.enquiry() == null
                        ? ""
                        : enquiries.reference(filter.enquiry()).orElse(""));
        partner.setValue(choices.stream()
                .filter(choice -> choice.id().equals(filter.partner()))
                .findFirst()
                .orElse(null));
        person.setValue(filter.person() == null ? "" : filter.person());
    }
}
