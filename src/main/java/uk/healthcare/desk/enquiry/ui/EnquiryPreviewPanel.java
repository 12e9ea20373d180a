package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Map;
import java.util.function.IntConsumer;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryPreview;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Tone;

/** An enquiry at a glance beside the list. Takes the focus, so that it is read out; Escape gives it back to the row. */
class EnquiryPreviewPanel extends Div {

    private static final int SHORT = 700;

    private final EnquiryPageQuery query;
    private final EnquiryPageParts parts;
    private final Clock clock;
    private IntConsumer closed = at -> {};
    private int at;

    EnquiryPreviewPanel(EnquiryPageQuery query, EnquiryPageParts parts, Clock clock) {
        this.query = query;
        this.parts = parts;
        this.clock = clock;
        addClassName("preview-place");
    }

    /** @param listener gets the place in the list of what was shown last */
    void onClose(IntConsumer listener) {
        closed = listener;
    }

    boolean isOpen() {
        return getComponentCount() > 0;
    }

    /** Place in the list of what is shown. */
    int at() {
        return at;
    }

    void show(EnquiryId id, int place) {
        var preview = query.preview(id);
        at = place;
        var heading = new H2(preview.enquiry().fields().summary());
        heading.getElement().setAttribute("tabindex", "-1");
        var aside = new Aside(head(preview.enquiry(), heading), content(preview));
        aside.addClassNames("card", "enquiry-preview");
        aside.getElement()
                .setAttribute("aria-label", "Preview of " + preview.enquiry().reference());
        Keys.on(aside, "Escape", "Close the preview", this::close);
        removeAll();
        add(aside);
        heading.getElement().callJsFunction("focus");
    }

    void clear() {
        removeAll();
    }

    private void close() {
        clear();
        closed.accept(at);
    }

    private Component head(EnquiryDetails enquiry, H2 heading) {
        var chips = new Div(new Chip(Tone.ACCENT, enquiry.reference()), new StageChip(enquiry.stage()));
        chips.addClassName("preview-chips");
        if (enquiry.restricted()) {
            chips.add(new Chip(Tone.NOTE, "Restricted"));
        }
        var open = new Anchor(EnquiryLinks.page(enquiry.id()), "Open");
        open.addClassNames("button", "is-primary");
        open.getElement().setAttribute("aria-label", "Open " + enquiry.reference());
        var close = new Button("Close", click -> close());
        close.setAriaLabel("Close the preview");
        var buttons = new Div(open, close);
        buttons.addClassName("preview-buttons");
        return new Div(chips, heading, buttons);
    }

    private Component content(EnquiryPreview preview) {
        var enquiry = preview.enquiry();
        var who = new Paragraph(parts.subtitle(enquiry));
        who.addClassName("soft");
        var content = new Div(who, parts.wanted(enquiry.fields()));
        var step = enquiry.nextStep();
        if (step != null && enquiry.stage().isOpen()) {
            var next = new Paragraph(step.action() + ", by " + Dates.shortDay(step.dueOn()));
            next.addClassName("next-step");
            content.add(new H3("Next step"), next);
        }
        if (!enquiry.fields().description().isBlank()) {
            var words = new Paragraph(Limits.beginning(enquiry.fields().description(), SHORT));
            words.addClassName("typed");
            words.getElement().setAttribute("dir", "auto");
            content.add(new H3("What they wrote or said"), words);
        }
        content.add(
                new H3("Last on the timeline"),
                new TimelineList(skip -> preview.last(), rows -> Map.of(), clock.instant()));
        content.addClassName("preview-content");
        return content;
    }
}
