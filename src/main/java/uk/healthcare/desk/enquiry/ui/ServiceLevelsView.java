package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.ClockTarget;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.ServiceLevels;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** How many days each clock allows: the defaults, and what managers have set for a priority or a track. */
@Route("service-levels")
@PageTitle("Service levels – Enquiry Desk")
@Menu(order = 58, title = "Service levels")
@RolesAllowed("MANAGER")
class ServiceLevelsView extends Div {

    private final transient ServiceLevels levels;
    private final Card list = new Card("Targets");
    private final Select<ClockKind> kind = new Select<>();
    private final Select<Priority> priority = anyOf("Priority", "Any priority", Priority.values());
    private final Select<Track> track = anyOf("Track", "Any track", Track.values());
    private final IntegerField days = new IntegerField("Days");

    ServiceLevelsView(ServiceLevels levels) {
        this.levels = levels;
        kind.setLabel("Clock");
        kind.setItems(ClockKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(ClockKind.TRIAGE);
        days.setHelperText("1 to 250; follow-up counts calendar days, the others working days");
        days.setStepButtonsVisible(true);
        add(
                new PageHeader("Service levels")
                        .sub("A new target holds for clocks that start from now on. Dates that run already stay."),
                new Div(list, form()));
        getChildren().toList().getLast().addClassName("stack");
        show();
    }

    private Component form() {
        var errors = new FieldErrors().field("days", days);
        var save = new Button("Set target", click -> {
            var typed = new ClockTarget(
                    kind.getValue(),
                    priority.getValue(),
                    track.getValue(),
                    Objects.requireNonNullElse(days.getValue(), 0));
            if (errors.run(() -> levels.set(typed))) {
                days.clear();
                show();
                Notices.success("Target set");
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(kind, priority, track, days);
        fields.addClassName("form-grid");
        var explanation = new Paragraph(
                "What is set for a priority counts before what is set for a track; what is set for both counts before either.");
        explanation.addClassName("soft");
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        return new Card("Set a target").with(explanation, fields, buttons);
    }

    private void show() {
        var table = new DataTable<Line>("Targets")
                .column("Clock", line -> Words.of(line.target().kind()))
                .column("Priority", line -> word(line.target().priority(), "Any"))
                .column("Track", line -> word(line.target().track(), "Any"))
                .column("Allows", ServiceLevelsView::allows)
                .column("", this::action)
                .rows(lines());
        list.getChildren().filter(DataTable.class::isInstance).toList().forEach(list::remove);
        list.with(table);
    }

    /** @param set whether a manager has set it; else it is the clock's default */
    private record Line(ClockTarget target, boolean set) {}

    private List<Line> lines() {
        var set = levels.targets();
        var lines = new ArrayList<Line>();
        for (var clock : ClockKind.values()) {
            var itsOwn = set.stream().filter(target -> target.kind() == clock).toList();
            if (itsOwn.stream().noneMatch(target -> target.priority() == null && target.track() == null)) {
                lines.add(new Line(new ClockTarget(clock, null, null, clock.days()), false));
            }
            itsOwn.forEach(target -> lines.add(new Line(target, true)));
        }
        return lines;
    }

    private static String allows(Line line) {
        var target = line.target();
        var unit = target.kind().inWorkingDays() ? "working day" : "calendar day";
        return Dates.count(target.days(), unit) + (line.set() ? "" : " (default)");
    }

    private Component action(Line line) {
        if (!line.set()) {
            return new Div();
        }
        var target = line.target();
        var remove = new Button("Remove", click -> {
            levels.remove(target);
            show();
            Notices.undo("Target removed", () -> {
                levels.set(target);
                show();
            });
        });
        remove.setAriaLabel("Remove the target of " + Words.of(target.kind()).toLowerCase(Locale.UK) + " for "
                + word(target.priority(), "any") + " priority, " + word(target.track(), "any") + " track");
        return remove;
    }

    private static String word(@Nullable Enum<?> value, String any) {
        return value == null ? any : Words.of(value);
    }

    @SafeVarargs
    private static <T extends Enum<T>> Select<T> anyOf(String label, String any, T... values) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? any : Words.of(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        return select;
    }
}
