package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import uk.healthcare.desk.partner.Maturity;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** Service area × engagement model × care setting, and how we know. */
class OfferForm extends PartnerForm<OfferTerms> {

    private final ComboBox<String> area;
    private final Select<String> model;
    private final Select<String> setting;
    private final Select<Maturity> maturity =
            new OptionalSelect<>("Maturity", "Not known", List.of(Maturity.values()), Words::of);
    private final TextArea evidence = new TextArea("Evidence");
    private final TextField section = new TextField("Section of the brief");
    private final Checkbox inferred = new Checkbox("Only inferred, for example from its name");

    OfferForm(Choices choices) {
        area = choices.areaField("Service area");
        model = choices.modelField("Engagement model", "Any");
        setting = choices.settingField("Care setting", "Any");
        evidence.setHelperText("One sentence that says how we know");
        section.setHelperText("Such as 5.7; empty when the evidence is from elsewhere");
        addWide(area);
        add(model, setting);
        addWide(evidence);
        add(maturity, section);
        addWide(inferred);
        area.setRequiredIndicatorVisible(true);
        evidence.setRequiredIndicatorVisible(true);
    }

    @Override
    void fill(OfferTerms terms) {
        area.setValue(terms.area());
        model.setValue(terms.model());
        setting.setValue(terms.setting());
        maturity.setValue(terms.maturity());
        evidence.setValue(shown(terms.evidence()));
        section.setValue(shown(terms.section()));
        inferred.setValue(terms.inferred());
    }

    @Override
    OfferTerms content() {
        return new OfferTerms(
                area.getValue(),
                model.getValue(),
                setting.getValue(),
                maturity.getValue(),
                typed(evidence.getValue()),
                typed(section.getValue()),
                inferred.getValue());
    }

    @Override
    void name(FieldErrors errors) {
        errors.field("area", area)
                .field("model", model)
                .field("setting", setting)
                .field("maturity", maturity)
                .field("evidence", evidence)
                .field("section", section);
    }
}
