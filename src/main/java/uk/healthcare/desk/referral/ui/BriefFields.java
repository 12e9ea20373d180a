package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.referral.approach.Approach;
import uk.healthcare.desk.referral.approach.ApproachPreview;
import uk.healthcare.desk.referral.approach.ApproachService;
import uk.healthcare.desk.referral.approach.ApproachStart;
import uk.healthcare.desk.referral.approach.OpenCall;

/**
 * What partners are told, typed once for all of them: the brief and the letter around it. Looks for what would tell who
 * asks whenever a field is left, keeps what is typed, and shows each letter before it is sent.
 */
class BriefFields {

    /** What was typed. */
    record Typed(String brief, String subject, String text) {}

    private final UUID key = UUID.randomUUID();
    private final EnquiryId enquiry;
    private final ApproachService service;
    private final FormDraft<Typed> draft;
    private final TextArea brief = Fields.text("Brief: what they are told of the enquiry");
    private final TextField subject = new TextField("Subject");
    private final TextArea letter = Fields.text("Letter");
    private final BriefMarks briefMarks = new BriefMarks();
    private final BriefMarks letterMarks = new BriefMarks();
    private final Div preview = new Div();

    BriefFields(EnquiryId enquiry, ApproachService service, ApproachStart start, FormDraft<Typed> draft) {
        this.enquiry = enquiry;
        this.service = service;
        this.draft = draft;
        preview.addClassName("letter-previews");
        // It scrolls: by keyboard, too.
        preview.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Letters as they will be read")
                .setAttribute("tabindex", "0");
        brief.setMaxRows(24);
        subject.setWidthFull();
        letter.setHelperText("{brief}, {partner}, {due} and {link} are put in for each partner");
        show(draft.find()
                .filter(kept -> !kept.brief().isBlank())
                .orElse(new Typed(start.brief(), start.subject(), start.text())));
        brief.addValueChangeListener(change -> typed());
        subject.addValueChangeListener(change -> typed());
        letter.addValueChangeListener(change -> typed());
    }

    private void show(Typed typed) {
        brief.setValue(typed.brief());
        subject.setValue(typed.subject());
        letter.setValue(typed.text());
        look();
    }

    private void typed() {
        draft.keep(new Typed(brief.getValue(), subject.getValue(), letter.getValue()));
        preview.removeAll();
        look();
    }

    private void look() {
        briefMarks.show(brief.getValue(), service.traces(enquiry, brief.getValue()));
        var around = subject.getValue() + "\n" + letter.getValue();
        letterMarks.show(around, service.traces(enquiry, around));
    }

    void addTo(StepForm form) {
        var anew = new Button("Write the brief anew", click -> brief.setValue(service.brief(enquiry)));
        var row = new Div(anew);
        row.addClassName("step-buttons");
        form.wide("brief", brief)
                .part(briefMarks)
                .part(row)
                .wide("subject", subject)
                .wide("text", letter)
                .part(letterMarks)
                .part(preview)
                .errors()
                .field("letter", letter);
    }

    Approach approach(Map<ReferralId, String> to) {
        return new Approach(key, brief.getValue(), subject.getValue(), letter.getValue(), to);
    }

    OpenCall call(@Nullable LocalDate answerBy, Map<PartnerId, String> to) {
        return new OpenCall(key, brief.getValue(), subject.getValue(), letter.getValue(), answerBy, to);
    }

    void show(List<ApproachPreview> letters) {
        preview.removeAll();
        letters.forEach(each -> preview.add(
                new H4(each.partnerName()), soft("To " + each.to()), soft("Subject: " + each.subject()), text(each)));
    }

    private static Paragraph soft(String words) {
        var line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }

    private static Paragraph text(ApproachPreview letter) {
        var text = new Paragraph(letter.text().replace("{link}", "[its personal link]"));
        text.addClassNames("typed", "frozen");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }
}
