package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** The fields of who asks. */
class EnquirerFields extends Div {

    final TextField organisation = new TextField("Organisation");
    final Select<OrganisationKind> kind = new Select<>();
    final ComboBox<Market> market = new ComboBox<>("Market");
    final TextField name = new TextField("Name of the contact");
    final TextField jobTitle = new TextField("Job title");
    final TextField email = new TextField("E-mail address");
    final TextField phone = new TextField("Telephone");
    final Select<Language> language = new Select<>();

    private final ReferenceData reference;

    EnquirerFields(ReferenceData reference, FieldErrors errors) {
        this.reference = reference;
        kind.setLabel("Kind of organisation");
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(Words::of);
        market.setItems(reference.markets());
        market.setItemLabelGenerator(Market::name);
        language.setLabel("Language to answer in");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::nativeName);
        Stream.of(organisation, name, jobTitle, email, phone)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        errors.field("organisation", organisation)
                .field("marketCode", market)
                .field("enquirer", name)
                .field("jobTitle", jobTitle)
                .field("email", email)
                .field("phone", phone);
        add(organisation, kind, market, name, jobTitle, email, phone, language);
    }

    void show(EnquiryFields fields) {
        organisation.setValue(Objects.requireNonNullElse(fields.organisation(), ""));
        kind.setValue(fields.organisationKind());
        market.setValue(
                fields.marketCode() == null
                        ? null
                        : reference.market(fields.marketCode()).orElse(null));
        name.setValue(Objects.requireNonNullElse(fields.enquirer(), ""));
        jobTitle.setValue(Objects.requireNonNullElse(fields.jobTitle(), ""));
        email.setValue(Objects.requireNonNullElse(fields.email(), ""));
        phone.setValue(Objects.requireNonNullElse(fields.phone(), ""));
        language.setValue(Language.of(fields.language()).orElse(Language.ENGLISH));
    }
}
