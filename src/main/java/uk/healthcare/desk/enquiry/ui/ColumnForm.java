package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.staff.ColumnChoice;
import uk.healthcare.desk.staff.ColumnChoices;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** Which columns the list shows, and in which order: boxes to tick, with buttons that move them. */
class ColumnForm extends Div {

    private final ColumnChoices choices;
    private final Runnable saved;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final OrderedList list = new OrderedList();
    private final Map<ListColumn, Checkbox> boxes = new EnumMap<>(ListColumn.class);
    private final List<ListColumn> order;
    private ColumnChoice before;

    /** @param saved runs when the list has to be drawn anew, and closes the form */
    ColumnForm(ColumnChoices choices, Runnable saved, Runnable cancel) {
        this.choices = choices;
        this.saved = saved;
        before = choices.of(EnquiryLinks.LIST);
        var shown = ListColumn.of(before);
        order = new ArrayList<>(ListColumn.beginningWith(shown));
        order.forEach(column -> boxes.put(column, new Checkbox(Words.of(column), shown.contains(column))));
        list.addClassName("arranging");
        list.getElement().setAttribute("aria-label", "Columns, in their order");
        var buttons = new Div(
                new ActionButton("Show these columns", this::choose).primary(),
                new ActionButton("Back to usual", () -> save(List.of())),
                new Button("Cancel", click -> cancel.run()));
        buttons.addClassName("form-buttons");
        addClassName("text-form");
        add(summary, new Paragraph("Reference and summary always stand first."), list, buttons);
        show();
    }

    void focus() {
        box(order.getFirst()).focus();
    }

    private Checkbox box(ListColumn column) {
        return Objects.requireNonNull(boxes.get(column));
    }

    private void show() {
        list.removeAll();
        order.forEach(column -> list.add(line(column)));
    }

    private ListItem line(ListColumn column) {
        var at = order.indexOf(column);
        var up = button("Up", column, -1);
        up.setEnabled(at > 0);
        var down = button("Down", column, 1);
        down.setEnabled(at < order.size() - 1);
        var buttons = new Div(up, down);
        buttons.addClassName("arranging-buttons");
        return new ListItem(box(column), buttons);
    }

    private Button button(String label, ListColumn column, int step) {
        var button = new Button(label, click -> move(column, step));
        button.setAriaLabel(MovedRow.label(label, Words.of(column)));
        return button;
    }

    private void move(ListColumn column, int step) {
        var at = order.indexOf(column);
        var to = at + step;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, at, to);
        show();
        MovedRow.tell(this, Words.of(column), to, order.size(), step < 0);
    }

    private void choose() {
        var ticked = order.stream().filter(column -> box(column).getValue()).toList();
        if (ticked.isEmpty()) {
            errors.show(new RuleViolation("columns.none"));
        } else {
            save(ticked.equals(ListColumn.USUAL) ? List.of() : ticked);
        }
    }

    private void save(List<ListColumn> columns) {
        var former = before;
        try {
            before = choices.choose(EnquiryLinks.LIST, slugs(columns), before.version());
        } catch (RuleViolation changed) {
            // What is ticked stays; pressed again, it is used instead of what the other window chose.
            before = choices.of(EnquiryLinks.LIST);
            errors.show(new RuleViolation("columns.changed-to", words(before)));
            return;
        }
        var now = before;
        saved.run();
        Notices.undo("Columns changed", () -> {
            if (new FieldErrors().run(() -> choices.choose(EnquiryLinks.LIST, former.columns(), now.version()))) {
                saved.run();
            }
        });
    }

    private static List<String> slugs(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::slug).toList();
    }

    private static String words(ColumnChoice choice) {
        return String.join(", ", ListColumn.of(choice).stream().map(Words::of).toList());
    }
}
