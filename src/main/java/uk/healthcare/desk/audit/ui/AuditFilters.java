package uk.healthcare.desk.audit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import uk.healthcare.desk.audit.AuditFilter;
import uk.healthcare.desk.common.RecordId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.ui.FilterBar;

/** The filters over the audit; tells the whole filter at each change. */
class AuditFilters extends FilterBar {

    private final ComboBox<StaffId> who = new ComboBox<>("Person");
    private final ComboBox<String> operation = new ComboBox<>("What was done");
    private final ComboBox<String> kind = new ComboBox<>("Kind of record");
    private final TextField record = new TextField("Record number");
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");

    AuditFilters(
            Map<StaffId, String> people, List<String> operations, List<String> kinds, Consumer<AuditFilter> changed) {
        who.setItems(people.keySet());
        who.setItemLabelGenerator(id -> people.getOrDefault(id, "Person " + id));
        operation.setItems(operations);
        operation.setItemLabelGenerator(AuditWords::operation);
        kind.setItems(kinds);
        kind.setItemLabelGenerator(AuditWords::recordType);
        record.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        record.setAllowedCharPattern("[0-9]");
        record.setMaxLength(18);
        from.setLocale(Locale.UK);
        to.setLocale(Locale.UK);
        for (var field : List.<HasValue<?, ?>>of(who, operation, kind, record, from, to)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(typed());
                }
            });
        }
        who.setClearButtonVisible(true);
        operation.setClearButtonVisible(true);
        kind.setClearButtonVisible(true);
        with(who, operation, kind, record, from, to).actions(new Anchor(AuditView.PATH, "Clear filters"));
    }

    void show(AuditFilter filter) {
        who.setValue(filter.who());
        operation.setValue(filter.operation());
        kind.setValue(filter.recordType());
        record.setValue(filter.recordId() == null ? "" : filter.recordId().toString());
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private AuditFilter typed() {
        return new AuditFilter(
                who.getValue(),
                operation.getValue(),
                kind.getValue(),
                RecordId.parse(record.getValue()),
                from.getValue(),
                to.getValue());
    }
}
