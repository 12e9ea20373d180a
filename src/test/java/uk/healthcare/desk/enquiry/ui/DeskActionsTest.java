package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.ChangedFields;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Dates;

/** What is next on My desk is chased, noted and put off without leaving it. */
class DeskActionsTest extends DeskViewTest {

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private TriageService triage;

    @Autowired
    private NextStepService steps;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnquiryId enquiry;
    private LocalDate today;

    @BeforeEach
    void anOfficerWithOneEnquiryThatIsLate() {
        today = London.dateOf(clock.instant());
        actAs(Role.OFFICER);
        enquiry = registration.register(UUID.randomUUID(), asked());
        triage.claim(enquiry);
        jdbc.sql("update enquiry set next_step = 'Ask for the plans', next_step_on = ? where id = ?")
                .params(today.minusDays(2), enquiry.value())
                .update();
    }

    @Test
    void aSnoozedStepMovesToTheTypedDayAndBackToTheOneThatHadPassed() {
        press(navigate(DeskView.class), "Snooze");
        day().setValue("in 5 days");
        press("Move");
        assertThat(step()).isEqualTo(today.plusDays(5));
        assertThat(words()).contains("Do next", "Ask for the plans");
        press("Undo");
        assertThat(step()).isEqualTo(today.minusDays(2));
        assertThat(words()).contains("late");
    }

    @Test
    void aSnoozeIsNotTakenBackOnceTheStepIsAnother() {
        press(navigate(DeskView.class), "Snooze");
        day().setValue("tomorrow");
        press("Move");
        steps.move(enquiry, today.plusDays(9));
        assertThatThrownBy(() -> press("Undo")).hasMessage("enquiry.undo.followed");
        assertThat(step()).isEqualTo(today.plusDays(9));
    }

    @Test
    void aStepIsNotPutOffIntoThePast() {
        press(navigate(DeskView.class), "Snooze");
        day().setValue("1 March 2020");
        press("Move");
        assertThat(day().isInvalid()).isTrue();
        assertThat(day().getErrorMessage()).isNotBlank();
        assertThat(step()).isEqualTo(today.minusDays(2));
    }

    @Test
    void aNoteIsWrittenWhereTheRowStandsAndBegunOnesAreKept() {
        press(navigate(DeskView.class), "Note");
        text().setValue("The post knows the minister");
        press(navigate(DeskView.class), "Note");
        assertThat(text().getValue()).isEqualTo("The post knows the minister");
        press("Save note");
        assertThat(query.timeline(enquiry, 0).getFirst().body()).isEqualTo("The post knows the minister");
        assertThat(allWords()).contains("Note saved");
        press(navigate(DeskView.class), "Note");
        assertThat(text().getValue()).isEmpty();
    }

    @Test
    void aChaserIsRecordedWithWhoIsWaitedForAndWhenToAskAgain() {
        press(navigate(DeskView.class), "Chase");
        text().setValue("When can we have the plans?");
        press("Record chaser");
        assertThat(whom().isInvalid()).isTrue();
        whom().setValue(WaitingFor.POST);
        press("Record chaser");
        var page = query.details(enquiry);
        assertThat(page.nextStep().dueOn()).isEqualTo(today.plusDays(7));
        assertThat(page.nextStep().waitingFor()).isEqualTo(WaitingFor.POST);
        assertThat(page.nextStep().action()).isEqualTo("Ask for the plans");
        assertThat(query.timeline(enquiry, 0).getFirst().title()).isEqualTo("Chased the post by e-mail");
        assertThat(allWords()).contains("Chaser recorded. Ask again on " + Dates.weekday(today.plusDays(7)));
        assertThat(words()).as("it is others' now").contains("Nothing to do just now", "Overseas post");
    }

    @Test
    void aTaskIsDoneOnTheDesk() {
        steps.addTask(enquiry, "Look up the hospital", today, null);
        jdbc.sql(
                        "update task set assignee_id = (select owner_id from enquiry where id = enquiry_id) where enquiry_id = ?")
                .param(enquiry.value())
                .update();
        press(navigate(DeskView.class), "Done");
        assertThat(words()).doesNotContain("Look up the hospital").contains("Ask for the plans");
    }

    @Test
    void theButtonsSayToWhatTheyBelong() {
        navigate(DeskView.class);
        var details = query.details(enquiry);
        assertThat(findInView(Button.class).withText("Snooze").single().getAriaLabel())
                .hasValue("Snooze: Ask for the plans, " + details.reference());
    }

    private static EnquiryFields asked() {
        return ChangedFields.of(EnquiryFields.blank(Source.PHONE), Map.of("summary", "A new eye hospital"));
    }

    private void press(Component view, String button) {
        assertThat(view).isInstanceOf(DeskView.class);
        press(button);
    }

    private void press(String button) {
        test(find(Button.class).withText(button).all().getFirst()).click();
    }

    private LocalDate step() {
        return query.details(enquiry).nextStep().dueOn();
    }

    private DateField day() {
        return findInView(DateField.class).single();
    }

    private TextArea text() {
        return findInView(TextArea.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<WaitingFor> whom() {
        return findInView(Select.class).withCaption("Who was asked").single();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String allWords() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
