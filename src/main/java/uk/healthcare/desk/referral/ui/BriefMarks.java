package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.healthcare.desk.referral.brief.Trace;
import uk.healthcare.desk.ui.Words;

/** Beside a text: each place in it that would tell the partner who asks, with the words around it. */
class BriefMarks extends Div {

    private static final int AROUND = 30;

    BriefMarks() {
        addClassName("brief-marks");
        getElement().setAttribute("role", "status");
    }

    void show(String text, List<Trace> traces) {
        removeAll();
        if (traces.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        traces.forEach(trace -> list.add(item(text, trace)));
        add(new Paragraph("This would tell the partner who asks. Say it in general words:"), list);
    }

    private static ListItem item(String text, Trace trace) {
        var mark = new HtmlContainer("mark");
        mark.setText(trace.words());
        var before = text.substring(Math.max(0, trace.start() - AROUND), trace.start());
        var after = text.substring(trace.end(), Math.min(text.length(), trace.end() + AROUND));
        var place = new Span(new Span("…" + before), mark, new Span(after + "…"));
        place.getElement().setAttribute("dir", "auto");
        return new ListItem(place, new Span(" " + Words.of(trace.kind())));
    }
}
