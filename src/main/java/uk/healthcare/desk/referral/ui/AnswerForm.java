package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.overview.ReferralRow;

/** A partner's answer: yes, no with its reason, or a question first. */
class AnswerForm extends StepForm {

    private enum Kind {
        ACCEPTS("Yes, it is interested"),
        DECLINES("No, it declines"),
        NEEDS_MORE("It needs to know more first");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final ReferralRow row;
    private final ReferralService referrals;
    private final Consumer<String> done;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>("Its answer");
    private final DatePicker on;
    private final DatePicker until;
    private final Select<DeclineReason> why = Fields.choice("Why", DeclineReason.class);
    private final TextArea text = Fields.text("What it said");

    AnswerForm(ReferralRow row, ReferralService referrals, LocalDate today, Consumer<String> done) {
        super("Record the answer of " + row.partnerName());
        this.row = row;
        this.referrals = referrals;
        this.done = done;
        on = Fields.day("When", today);
        until = Fields.day("Ask the enquirer by", today.plusDays(7));
        kind.setItems(kinds());
        kind.setItemLabelGenerator(each -> each.words);
        kind.setValue(Kind.ACCEPTS);
        kind.addValueChangeListener(change -> showFields(change.getValue()));
        field("kind", kind)
                .field("on", on)
                .field("why", why)
                .field("until", until)
                .wide("text", text)
                .save("Record answer", this::save);
        showFields(Kind.ACCEPTS);
    }

    /** Only a partner that we still wait for can be helped by an answer of the enquirer. */
    private List<Kind> kinds() {
        var kinds = new ArrayList<>(List.of(Kind.ACCEPTS, Kind.DECLINES));
        if (row.state() == ReferralState.APPROACHED) {
            kinds.add(Kind.NEEDS_MORE);
        }
        return kinds;
    }

    private void showFields(Kind chosen) {
        on.setVisible(chosen != Kind.NEEDS_MORE);
        why.setVisible(chosen == Kind.DECLINES);
        until.setVisible(chosen == Kind.NEEDS_MORE);
        text.setLabel(chosen == Kind.NEEDS_MORE ? "What it asks" : "What it said (optional)");
    }

    private void save() {
        switch (kind.getValue()) {
            case ACCEPTS -> {
                referrals.accepted(row.id(), on.getValue(), text.getValue());
                done.accept(row.partnerName() + " accepted");
            }
            case DECLINES -> {
                referrals.declined(row.id(), why.getValue(), on.getValue(), text.getValue());
                done.accept(row.partnerName() + " declined");
            }
            case NEEDS_MORE -> {
                referrals.needsMore(row.id(), text.getValue(), until.getValue());
                done.accept(row.partnerName() + " needs more: on hold until the enquirer answers");
            }
        }
    }
}
