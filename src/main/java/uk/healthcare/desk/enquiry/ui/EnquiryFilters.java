package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.TypedDate;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.Words;

/** The fields that filter and order the list; each change asks for the list anew. */
class EnquiryFilters extends Div {

    private static final Set<Field> FURTHER = Set.of(
            Field.REGION,
            Field.TRACK,
            Field.PRIORITY,
            Field.SOURCE,
            Field.OUTCOME,
            Field.AGREEMENT,
            Field.RECEIVED_FROM,
            Field.RECEIVED_TO,
            Field.CLOSED_FROM,
            Field.CLOSED_TO);

    private final EnquiryFilter filter;
    private final ListAddress address;
    private final LocalDate today;
    private final Consumer<ListAddress> wanted;

    EnquiryFilters(ListAddress address, ReferenceData reference, LocalDate today, Consumer<ListAddress> wanted) {
        this.filter = address.filter();
        this.address = address;
        this.today = today;
        this.wanted = wanted;
        add(new FilterBar(search(), stage(), owner(), market(reference), area(reference), late(), ordering()));
        var further = new FilterBar(
                choice("Region", Field.REGION, same(reference.regions())),
                choice("Track", Field.TRACK, words(Track.values())),
                choice("Priority", Field.PRIORITY, words(Priority.values())),
                choice("Source", Field.SOURCE, words(Source.values())),
                choice("Outcome", Field.OUTCOME, words(Outcome.values())),
                choice(
                        "Agreement",
                        Field.AGREEMENT,
                        Map.of("confirmed", "Confirmed by the enquirer", "unconfirmed", "Not confirmed")),
                day("Received from", Field.RECEIVED_FROM),
                day("Received up to", Field.RECEIVED_TO),
                day("Closed from", Field.CLOSED_FROM),
                day("Closed up to", Field.CLOSED_TO));
        further.getElement().setAttribute("aria-label", "More filters");
        var more = new Details("More filters", further);
        more.setOpened(FURTHER.stream().anyMatch(filter::has));
        add(more);
    }

    private TextField search() {
        var search = new TextField("Search");
        search.setPlaceholder("Words or a reference");
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(500);
        search.setValue(text(Field.TEXT));
        search.addValueChangeListener(change -> want(Field.TEXT, change.getValue()));
        return search;
    }

    private Select<String> stage() {
        var stages = new LinkedHashMap<String, String>();
        stages.put("open", "All open");
        stages.putAll(words(Stage.values()));
        return choice("Stage", Field.STAGE, stages);
    }

    private Select<String> owner() {
        return choice("Owner", Field.OWNER, Map.of("me", "Me", "pool", "Matching pool"));
    }

    private ComboBox<String> market(ReferenceData reference) {
        var names = new LinkedHashMap<String, String>();
        reference.markets().forEach(market -> names.put(market.code(), market.name()));
        return combo("Market", Field.MARKET, names);
    }

    private ComboBox<String> area(ReferenceData reference) {
        var names = new LinkedHashMap<String, String>();
        reference.serviceAreas().forEach(area -> names.put(area.code(), area.name()));
        return combo("Service area", Field.AREA, names);
    }

    private Checkbox late() {
        var late = new Checkbox("Late only", filter.has(Field.LATE));
        late.addValueChangeListener(change -> want(Field.LATE, change.getValue() ? "yes" : null));
        return late;
    }

    private Select<EnquiryOrder> ordering() {
        var select = new Select<EnquiryOrder>();
        select.setLabel("Order");
        select.setItems(EnquiryOrder.values());
        select.setItemLabelGenerator(Words::of);
        select.setValue(address.order());
        select.addValueChangeListener(change -> wanted.accept(address.with(change.getValue())));
        return select;
    }

    private Select<String> choice(String label, Field field, Map<String, String> names) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any");
        var given = filter.value(field);
        var items = new ArrayList<>(names.keySet());
        if (given != null && !items.contains(given)) {
            items.add(given);
        }
        select.setItems(items);
        select.setItemLabelGenerator(value -> value == null ? "Any" : names.getOrDefault(value, "As chosen"));
        select.setValue(given);
        select.addValueChangeListener(change -> want(field, change.getValue()));
        return select;
    }

    private ComboBox<String> combo(String label, Field field, Map<String, String> names) {
        var combo = new ComboBox<String>(label);
        combo.setPlaceholder("Any");
        combo.setClearButtonVisible(true);
        combo.setItems(names.keySet());
        combo.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        var given = filter.value(field);
        combo.setValue(given != null && names.containsKey(given) ? given : null);
        combo.addValueChangeListener(change -> want(field, change.getValue()));
        return combo;
    }

    private DateField day(String label, Field field) {
        var day = new DateField(label, field.parameter(), today);
        day.setHelperText("");
        day.setDate(filter.date(field));
        day.addValueChangeListener(change -> {
            var date = TypedDate.parse(change.getValue(), today);
            day.setInvalid(date.isEmpty() && !change.getValue().isBlank());
            day.setErrorMessage("Enter a day, like 12 dec or 3/12/2026");
            if (!day.isInvalid()) {
                want(field, date.map(LocalDate::toString).orElse(null));
            }
        });
        return day;
    }

    private void want(Field field, @Nullable String value) {
        var changed = filter.with(field, value);
        if (!changed.equals(filter)) {
            wanted.accept(address.with(changed));
        }
    }

    private String text(Field field) {
        var value = filter.value(field);
        return value == null ? "" : value;
    }

    private static Map<String, String> words(Enum<?>[] values) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(values)
                .forEach(
                        value -> words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), Words.of(value)));
        return words;
    }

    private static Map<String, String> same(List<String> values) {
        var words = new LinkedHashMap<String, String>();
        values.forEach(value -> words.put(value, value));
        return words;
    }
}
