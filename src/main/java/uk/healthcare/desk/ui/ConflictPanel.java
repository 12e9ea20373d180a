package uk.healthcare.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.Conflict.Difference;

/** Somebody saved meanwhile: what it was, what they made of it and mine, side by side. Nothing is overwritten unasked. */
public class ConflictPanel extends Section {

    public ConflictPanel(Conflict conflict, Runnable keepTheirs, Runnable useMine) {
        addClassName("conflict-panel");
        setAriaLabel("Somebody saved meanwhile");
        var heading = new H2("Somebody saved meanwhile");
        var explanation = new Paragraph("Nothing of yours was saved yet, and nothing is lost. Choose which to keep.");
        var table = new DataTable<Difference>("What differs")
                .column("Field", Difference::field)
                .column("Before", Difference::before)
                .column("Theirs", Difference::theirs)
                .column("Yours", Difference::mine)
                .rows(conflict.differences());
        var theirs = new Button("Keep theirs", click -> keepTheirs.run());
        var mine = new Button("Use mine", click -> useMine.run());
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(theirs, mine);
        actions.addClassName("button-row");
        add(heading, explanation, table, actions);
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(attach -> getElement().callJsFunction("focus"));
    }
}
