package uk.healthcare.desk.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.matching.Simulation;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.EmptyState;

/** What a draft would have changed, enquiry by enquiry. */
class SimulationResult extends Div {

    SimulationResult(Simulation found) {
        addClassName("stack");
        var said = new Paragraph(sentence(found));
        said.addClassName("strong");
        add(said);
        if (found.changes().size() == Simulation.SHOWN) {
            var cut = new Paragraph("The newest %d of them:".formatted(Simulation.SHOWN));
            cut.addClassName("soft");
            add(cut);
        }
        add(new DataTable<Simulation.Change>("Enquiries that would change")
                .column("Enquiry", change -> change.reference() + " " + change.summary())
                .column("First three now", change -> names(change.before()))
                .column("With the draft", change -> names(change.after()))
                .link(change -> EnquiryLinks.tab(change.enquiry(), "partners"))
                .empty(new EmptyState("Nothing would change", "The first three partners stay the same everywhere."))
                .rows(found.changes()));
    }

    static String sentence(Simulation found) {
        return "Of %s tried: another partner would come first for %d, and other partners would be the first three for %d."
                .formatted(
                        found.enquiries() == 1 ? "1 enquiry" : found.enquiries() + " enquiries",
                        found.firstChanged(),
                        found.threeChanged());
    }

    private static Component names(List<String> partners) {
        var list = new OrderedList();
        list.addClassName("weight-names");
        partners.forEach(name -> list.add(new ListItem(name)));
        return list;
    }
}
