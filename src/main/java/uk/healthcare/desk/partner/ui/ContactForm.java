package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.ContactRole;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** A person at a partner. */
class ContactForm extends PartnerForm<ContactDetails> {

    private final TextField name = new TextField("Name");
    private final Select<ContactRole> role =
            new OptionalSelect<>("Role", "Not said", List.of(ContactRole.values()), Words::of);
    private final TextField jobTitle = new TextField("Job title");
    private final TextField email = new TextField("E-mail");
    private final TextField phone = new TextField("Phone");

    ContactForm() {
        name.setRequiredIndicatorVisible(true);
        email.setHelperText("An e-mail address, a telephone number or both");
        add(name, role);
        addWide(jobTitle);
        add(email, phone);
    }

    @Override
    void fill(ContactDetails details) {
        name.setValue(shown(details.name()));
        role.setValue(details.role());
        jobTitle.setValue(shown(details.jobTitle()));
        email.setValue(shown(details.email()));
        phone.setValue(shown(details.phone()));
    }

    @Override
    ContactDetails content() {
        return new ContactDetails(
                typed(name.getValue()),
                role.getValue(),
                typed(jobTitle.getValue()),
                typed(email.getValue()),
                typed(phone.getValue()));
    }

    @Override
    void name(FieldErrors errors) {
        errors.field("name", name)
                .field("role", role)
                .field("jobTitle", jobTitle)
                .field("email", email)
                .field("phone", phone);
    }
}
