package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.referral.approach.ApproachResult;
import uk.healthcare.desk.referral.approach.OpenCall;
import uk.healthcare.desk.referral.approach.OpenCallCandidate;
import uk.healthcare.desk.referral.approach.OpenCallService;

/** Asks all partners that fit at once: who, by when they answer, and what they are told. */
class OpenCallForm extends StepForm {

    private final BriefFields fields;
    private final CheckboxGroup<OpenCallCandidate> partners = new CheckboxGroup<>("Who is asked");
    private final DatePicker answerBy;

    OpenCallForm(
            EnquiryId enquiry,
            OpenCallService calls,
            BriefFields fields,
            LocalDate answerBy,
            Consumer<List<ApproachResult>> done) {
        super("Open call to all partners that fit");
        this.fields = fields;
        this.answerBy = Fields.day("Answers by", answerBy);
        var candidates = calls.candidates(enquiry);
        var able = candidates.stream().filter(each -> each.obstacle() == null).toList();
        partners.setItems(able);
        partners.setItemLabelGenerator(each -> each.name() + " (" + each.address() + ")");
        partners.setValue(able.stream().collect(Collectors.toSet()));
        field("answerBy", this.answerBy).wide("partners", partners);
        candidates.stream()
                .filter(each -> each.obstacle() != null)
                .forEach(each -> hint(each.name() + " cannot be asked by e-mail: " + each.obstacle()));
        fields.addTo(this);
        hint("Take out whom you do not want to ask. Among those who accept you choose one, with a reason.");
        save("Send by e-mail", () -> done.accept(calls.open(enquiry, typed())));
        also("Preview", () -> fields.show(calls.preview(enquiry, typed())));
    }

    private OpenCall typed() {
        var to = new LinkedHashMap<PartnerId, String>();
        partners.getValue().forEach(each -> to.put(each.partner(), Objects.requireNonNull(each.address())));
        return fields.call(answerBy.getValue(), to);
    }
}
