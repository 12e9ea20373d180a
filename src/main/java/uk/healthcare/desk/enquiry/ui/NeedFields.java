package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** The fields of what is asked. */
class NeedFields extends Div {

    final TextField summary = new TextField("Summary");
    final TextArea description = new TextArea("What they wrote or said");
    final MultiSelectComboBox<ServiceArea> areas = new MultiSelectComboBox<>("Service areas");
    final TextField otherArea = new TextField("Other service area, named");
    final MultiSelectComboBox<EngagementModel> models = new MultiSelectComboBox<>("Engagement models");
    final CheckboxGroup<CareSetting> settings = new CheckboxGroup<>("Care settings");
    final MultiSelectComboBox<CareModel> careModels = new MultiSelectComboBox<>("Care models");
    final TextField scale = new TextField("Scale");
    final TextField budget = new TextField("Budget in pounds");
    final DateField wantedBy;

    private final ReferenceData reference;

    NeedFields(ReferenceData reference, LocalDate today, FieldErrors errors) {
        this.reference = reference;
        wantedBy = new DateField("Wanted by", "wantedBy", today);
        summary.setRequiredIndicatorVisible(true);
        summary.addClassName("wide");
        summary.setValueChangeMode(ValueChangeMode.LAZY);
        description.addClassName("wide");
        description.setMinRows(5);
        description.setMaxRows(16);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        areas.setItems(reference.serviceAreas());
        areas.setItemLabelGenerator(ServiceArea::name);
        models.setItems(reference.engagementModels());
        models.setItemLabelGenerator(EngagementModel::name);
        settings.setItems(CareSetting.values());
        settings.setItemLabelGenerator(Words::of);
        settings.addClassName("wide");
        careModels.setItems(CareModel.values());
        careModels.setItemLabelGenerator(Words::of);
        scale.setHelperText("For example 120 beds or 300 patients a year");
        otherArea.setVisible(false);
        areas.addValueChangeListener(change -> showOtherArea());
        errors.field("summary", summary)
                .field("description", description)
                .field("areas", areas)
                .field("otherArea", otherArea)
                .field("models", models)
                .field("scale", scale)
                .field("budgetGbp", budget)
                .field("wantedBy", wantedBy);
        add(summary, description, areas, models, otherArea, settings, careModels, scale, budget, wantedBy);
    }

    void show(EnquiryFields fields) {
        summary.setValue(fields.summary());
        description.setValue(fields.description());
        areas.setValue(chosen(reference.serviceAreas(), ServiceArea::code, fields.areas()));
        otherArea.setValue(Objects.requireNonNullElse(fields.otherArea(), ""));
        models.setValue(chosen(reference.engagementModels(), EngagementModel::code, fields.models()));
        settings.setValue(fields.settings());
        careModels.setValue(fields.careModels());
        scale.setValue(Objects.requireNonNullElse(fields.scale(), ""));
        budget.setValue(fields.budgetGbp() == null ? "" : Amounts.pounds(fields.budgetGbp()));
        wantedBy.setDate(fields.wantedBy());
        showOtherArea();
    }

    Set<String> areaCodes() {
        return areas.getValue().stream().map(ServiceArea::code).collect(Collectors.toSet());
    }

    Set<String> modelCodes() {
        return models.getValue().stream().map(EngagementModel::code).collect(Collectors.toSet());
    }

    /** @throws RuleViolation beside the field when it is not an amount */
    @Nullable
    BigDecimal budget() {
        var typed = budget.getValue().replaceAll("[£,\\s]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new RuleViolation("amount.not-understood").at("budgetGbp");
        }
        return new BigDecimal(typed);
    }

    private void showOtherArea() {
        otherArea.setVisible(areaCodes().contains(ServiceArea.OTHER));
    }

    private static <T> Set<T> chosen(Iterable<T> all, Function<T, String> code, Set<String> wanted) {
        var chosen = new LinkedHashSet<T>();
        all.forEach(one -> {
            if (wanted.contains(code.apply(one))) {
                chosen.add(one);
            }
        });
        return chosen;
    }
}
