package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** Fields that choose a code from the reference data, and the words for codes. */
@Component
class Choices {

    /** ISO 639-1 codes by name. */
    static final List<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> !language(code).equals(code))
            .sorted(Comparator.comparing(Choices::language))
            .toList();

    private final ReferenceData reference;

    Choices(ReferenceData reference) {
        this.reference = reference;
    }

    ComboBox<String> areaField(String label) {
        var field = new ComboBox<String>(label);
        field.setItems(reference.serviceAreas().stream().map(ServiceArea::code).toList());
        field.setItemLabelGenerator(this::areaInFull);
        field.setClearButtonVisible(true);
        return field;
    }

    Select<String> modelField(String label, String any) {
        var codes =
                reference.engagementModels().stream().map(EngagementModel::code).toList();
        return new OptionalSelect<>(label, any, codes, this::modelInFull);
    }

    Select<String> settingField(String label, String any) {
        var names = Arrays.stream(CareSetting.values()).map(Enum::name).toList();
        return new OptionalSelect<>(label, any, names, this::setting);
    }

    ComboBox<String> marketField(String label) {
        var field = new ComboBox<String>(label);
        field.setItems(reference.markets().stream().map(Market::code).toList());
        field.setItemLabelGenerator(this::market);
        field.setClearButtonVisible(true);
        return field;
    }

    MultiSelectComboBox<String> marketsField(String label) {
        var field = new MultiSelectComboBox<String>(label);
        field.setItems(reference.markets().stream().map(Market::code).toList());
        field.setItemLabelGenerator(this::market);
        field.setClearButtonVisible(true);
        return field;
    }

    String area(@Nullable String code) {
        return code == null
                ? ""
                : reference.serviceArea(code).map(ServiceArea::name).orElse(code);
    }

    /** The clinical area of a service, in words: chips in a list are about areas. */
    String topArea(String code) {
        return reference
                .serviceArea(code)
                .map(area -> area.isTop() ? area.name() : area(area.parentCode()))
                .orElse(code);
    }

    String model(@Nullable String code) {
        return code == null
                ? ""
                : reference.engagementModel(code).map(EngagementModel::name).orElse(code);
    }

    String setting(String name) {
        return Words.of(CareSetting.valueOf(name));
    }

    String market(@Nullable String code) {
        return code == null ? "" : reference.market(code).map(Market::name).orElse(code);
    }

    static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK);
    }

    private String areaInFull(String code) {
        return reference
                .serviceArea(code)
                .map(area -> area.isTop() ? area.name() : area(area.parentCode()) + " – " + area.name())
                .orElse(code);
    }

    private String modelInFull(String code) {
        return reference
                .engagementModel(code)
                .map(model -> model.isTop() ? model.name() : "– " + model.name())
                .orElse(code);
    }
}
