package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.PatientData;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** The three screening questions, and whether the text holds data of patients. */
class ScreeningFields extends Div {

    final RadioButtonGroup<Answer> real = question("Is it real?");
    final RadioButtonGroup<Answer> ours = question("Is it ours?");
    final RadioButtonGroup<Answer> clear = question("Is it clear of anything that stops us?");
    final TextField note = new TextField("Note on the screening");
    final RadioButtonGroup<PatientData> patientData = new RadioButtonGroup<>("Does the text hold patient data?");

    ScreeningFields(EnquiryDetails enquiry, FieldErrors errors) {
        patientData.setItems(PatientData.NONE_FOUND, PatientData.SUSPECTED);
        patientData.setItemLabelGenerator(Words::of);
        note.addClassName("wide");
        patientData.addClassName("wide");
        errors.field("screening", real).field("screeningNote", note).field("patientData", patientData);
        add(real, ours, clear, patientData, note);
        show(enquiry);
    }

    private void show(EnquiryDetails enquiry) {
        var answers = enquiry.screening();
        if (answers != null) {
            real.setValue(answers.real());
            ours.setValue(answers.ours());
            clear.setValue(answers.clear());
            note.setValue(Objects.requireNonNullElse(answers.note(), ""));
        }
        if (enquiry.patientData() == PatientData.REPLACED) {
            patientData.setItems(PatientData.REPLACED);
        }
        patientData.setValue(enquiry.patientData() == PatientData.UNCHECKED ? null : enquiry.patientData());
    }

    boolean isAnswered() {
        return !real.isEmpty() && !ours.isEmpty() && !clear.isEmpty();
    }

    private static RadioButtonGroup<Answer> question(String words) {
        var group = new RadioButtonGroup<Answer>(words);
        group.setItems(Answer.values());
        group.setItemLabelGenerator(Words::of);
        return group;
    }
}
