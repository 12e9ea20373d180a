package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** Finds an enquiry by its reference or by words, and does something with the one that is chosen. */
class EnquiryChooser extends Div {

    private static final int SHOWN = 6;

    private final transient EnquiryListQuery enquiries;
    private final String verb;
    private final Consumer<EnquiryRow> chosen;
    private final TextField search = new TextField("Reference or words");
    private final FieldErrors errors = new FieldErrors().field("enquiry", search);
    private final Div found = new Div();

    /** @param verb what choosing does, as {@code Move to} */
    EnquiryChooser(EnquiryListQuery enquiries, String verb, Consumer<EnquiryRow> chosen, Runnable cancelled) {
        this.enquiries = enquiries;
        this.verb = verb;
        this.chosen = chosen;
        addClassNames("stack", "enquiry-chooser");
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.setHelperText("Such as HUK-2026-000412, or the name of the organisation");
        search.addValueChangeListener(change -> find(change.getValue()));
        found.getElement().setAttribute("aria-live", "polite");
        add(search, found, new Button("Cancel", click -> cancelled.run()));
    }

    EnquiryChooser focused() {
        search.focus();
        return this;
    }

    private void find(String text) {
        errors.clear();
        found.removeAll();
        if (text.isBlank()) {
            return;
        }
        var rows = enquiries
                .page(EnquiryFilter.NONE.with(Field.TEXT, text), EnquiryOrder.UPDATED_NEWEST, null, SHOWN)
                .rows();
        if (rows.isEmpty()) {
            found.add(new Paragraph("No enquiry like that"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("found-enquiries");
        rows.forEach(row -> list.add(item(row)));
        found.add(list);
    }

    private ListItem item(EnquiryRow row) {
        var choose = new Button(verb + " " + row.reference(), click -> errors.run(() -> chosen.accept(row)));
        choose.setDisableOnClick(true);
        choose.addClickListener(click -> choose.setEnabled(true));
        return new ListItem(choose, what(row));
    }

    private static Component what(EnquiryRow row) {
        var words = Stream.of(row.summary(), row.organisation(), row.enquirer(), Words.of(row.stage()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var text = new Div(words);
        text.addClassNames("soft", "clamp");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }
}
