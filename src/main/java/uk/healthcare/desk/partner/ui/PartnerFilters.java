package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerFilter;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerStatus;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** What the directory can be narrowed by. */
class PartnerFilters extends Composite<FilterBar> {

    private final TextField text = new TextField("Name, town or words");
    private final Select<PartnerKind> kind =
            new OptionalSelect<>("Kind", "Any", List.of(PartnerKind.values()), Words::of);
    private final ComboBox<String> area;
    private final Select<String> model;
    private final ComboBox<String> market;
    private final ComboBox<String> place = new ComboBox<>("Nation or town");
    private final Checkbox free = new Checkbox("Wants more now");
    private final Select<String> setting;
    private final Select<EnglishRegion> region =
            new OptionalSelect<>("Region", "Any", List.of(EnglishRegion.values()), Words::of);
    private final ComboBox<String> language = new ComboBox<>("Works in");
    private final Select<PartnerStatus> status =
            new OptionalSelect<>("Status", "Active and ceased", List.of(PartnerStatus.values()), Words::of);
    private final Anchor clear = new Anchor(PartnerLinks.LIST, "Clear filters");

    PartnerFilters(Choices choices, List<String> towns, Consumer<PartnerFilter> changed) {
        area = choices.areaField("Offers");
        model = choices.modelField("Way of working", "Any");
        setting = choices.settingField("Care setting", "Any");
        market = choices.marketField("Has worked in");
        language.setItems(Choices.LANGUAGES);
        language.setItemLabelGenerator(Choices::language);
        language.setClearButtonVisible(true);
        place.setItems(Stream.concat(Arrays.stream(Nation.values()).map(Enum::name), towns.stream())
                .toList());
        place.setItemLabelGenerator(PartnerFilters::placeName);
        place.setClearButtonVisible(true);
        List.of(area, market, place, language).forEach(list -> list.setPlaceholder("Any"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setMaxLength(80);
        Stream.<HasValue<?, ?>>of(text, kind, area, model, setting, market, place, region, language, status, free)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.accept(chosen());
                    }
                }));
        getContent()
                .with(text, kind, area, model, setting, market, place, region, language, status, free)
                .actions(clear);
    }

    void show(PartnerFilter filter) {
        text.setValue(filter.text() == null ? "" : filter.text());
        kind.setValue(filter.kind());
        area.setValue(filter.area());
        model.setValue(filter.model());
        market.setValue(filter.market());
        place.setValue(filter.place());
        free.setValue(filter.capacityFree());
        setting.setValue(filter.setting() == null ? null : filter.setting().name());
        region.setValue(filter.region());
        language.setValue(filter.language());
        status.setValue(filter.status());
        clear.setVisible(!filter.isAll());
    }

    private PartnerFilter chosen() {
        return new PartnerFilter(
                kind.getValue(),
                area.getValue(),
                model.getValue(),
                setting.getValue() == null ? null : CareSetting.valueOf(setting.getValue()),
                market.getValue(),
                place.getValue(),
                region.getValue(),
                language.getValue(),
                free.getValue(),
                PartnerForm.typed(text.getValue()),
                status.getValue());
    }

    private static String placeName(@Nullable String place) {
        return Arrays.stream(Nation.values())
                .filter(nation -> nation.name().equals(place))
                .findFirst()
                .map(Words::of)
                .orElse(place == null ? "" : place);
    }
}
