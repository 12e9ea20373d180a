package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.ui.Words;

/** The eight questions, each with three answers and a note; filled with what was answered last. */
class DueDiligenceForm extends StepForm {

    private final Map<DueDiligenceQuestion, RadioButtonGroup<Answer>> answers =
            new EnumMap<>(DueDiligenceQuestion.class);
    private final Map<DueDiligenceQuestion, TextField> notes = new EnumMap<>(DueDiligenceQuestion.class);

    DueDiligenceForm(CaseReferrals page, DueDiligenceService service, Runnable done) {
        super("Due diligence questions");
        for (var question : DueDiligenceQuestion.values()) {
            part(question(question));
        }
        hint("A note is needed for every yes and unknown.");
        if (!page.looks().isEmpty()) {
            fill(page.looks().getFirst());
        }
        save("Save answers", () -> {
            service.answer(page.enquiry(), given());
            done.run();
        });
    }

    private Div question(DueDiligenceQuestion question) {
        var answer = new RadioButtonGroup<Answer>(Words.of(question));
        answer.setItems(Answer.NO, Answer.YES, Answer.UNKNOWN);
        answer.setItemLabelGenerator(Words::of);
        var note = new TextField("Note");
        note.setAriaLabel("Note: " + Words.of(question));
        note.setWidthFull();
        answers.put(question, answer);
        notes.put(question, note);
        errors().field(question.name(), answer).field("note." + question, note);
        var row = new Div(answer, note);
        row.addClassName("question");
        return row;
    }

    private void fill(CaseReferrals.Look last) {
        answers.forEach((question, field) -> {
            var answer = last.answers().get(question);
            if (answer != null) {
                field.setValue(answer.answer());
                note(question).setValue(answer.note() == null ? "" : answer.note());
            }
        });
    }

    private TextField note(DueDiligenceQuestion question) {
        return Objects.requireNonNull(notes.get(question), "each question has one");
    }

    private Map<DueDiligenceQuestion, DueDiligenceAnswer> given() {
        var given = new EnumMap<DueDiligenceQuestion, DueDiligenceAnswer>(DueDiligenceQuestion.class);
        answers.forEach((question, answer) -> {
            if (answer.getValue() != null) {
                given.put(
                        question,
                        new DueDiligenceAnswer(answer.getValue(), note(question).getValue()));
            }
        });
        return given;
    }
}
