package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.stream.IntStream;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.agreement.WithoutUs;
import uk.healthcare.desk.ui.OptionalSelect;

/** Records what the enquirer said of the agreement on the telephone, in a letter or face to face. */
class ConfirmationForm extends StepForm {

    private final RadioButtonGroup<Boolean> amount = new RadioButtonGroup<>("Is the amount about right?");
    private final Select<WithoutUs> withoutUs = Fields.choice("Would it have happened without us?", WithoutUs.class);
    private final Select<Integer> deskMark = mark("Mark for us (optional)");
    private final Select<Integer> partnerMark = mark("Mark for the partner (optional)");
    private final TextField givenBy = new TextField("Said by");
    private final Select<Channel> channel = Fields.channel();
    private final DatePicker on;
    private final TextArea rightAmount = Fields.text("If not: what would be right?");
    private final TextArea words = Fields.text("In its own words (optional)");

    ConfirmationForm(EnquiryId enquiry, ConfirmationService service, LocalDate today, Runnable done) {
        super("Record what the enquirer says of the agreement");
        on = Fields.day("When", today);
        amount.setItems(true, false);
        amount.setItemLabelGenerator(right -> right ? "Yes" : "No");
        channel.setValue(Channel.PHONE);
        field("givenBy", givenBy)
                .field("channel", channel)
                .field("on", on)
                .field("withoutUs", withoutUs)
                .field("deskMark", deskMark)
                .field("partnerMark", partnerMark)
                .wide("amount", amount)
                .wide("rightAmount", rightAmount)
                .wide("words", words)
                .hint("What we recorded of the agreement is not changed by it. A no makes a task for the owner.")
                .save("Record confirmation", () -> {
                    service.record(enquiry, answer(), channel.getValue(), givenBy.getValue(), on.getValue());
                    done.run();
                });
    }

    private ConfirmationAnswer answer() {
        return new ConfirmationAnswer(
                amount.getValue(),
                rightAmount.getValue(),
                withoutUs.getValue(),
                deskMark.getValue(),
                partnerMark.getValue(),
                words.getValue());
    }

    private static Select<Integer> mark(String label) {
        var marks = IntStream.rangeClosed(1, ConfirmationAnswer.BEST).boxed().toList();
        return new OptionalSelect<>(label, "No mark", marks, String::valueOf);
    }
}
