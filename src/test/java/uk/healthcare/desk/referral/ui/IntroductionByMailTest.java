package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralSamples;
import uk.healthcare.desk.staff.Role;

/** The introduction by e-mail as a partnership manager writes, looks at and sends it. */
class IntroductionByMailTest extends DeskViewTest {

    private static final String TEXT = "What both are told";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private EnquiryId enquiry;
    private ReferralId referral;

    @BeforeEach
    void aPartnerThatHasAccepted() {
        var samples = new CaseSamples(application);
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(1);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        var partner = samples.partner("Letter Beams " + enquiry.value());
        actAs(owner);
        var referrals = new ReferralSamples(application);
        referrals.contact(partner, "somebody@beams.example");
        referral = referrals.introducible(enquiry, partner);
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, "partners"));
        press("Introduce by e-mail");
    }

    @Test
    void onlyWhatWasLookedAtIsSent() {
        assertThat(area().getValue()).contains("With the consent of both of you");
        assertThat(find(Button.class).withText("Send to both").exists()).isFalse();
        press("Preview what both get");
        assertThat(words())
                .contains(
                        "sample@health.example, somebody@beams.example", "The partner learns", "no warranty is given");
        assertThat(find(Anchor.class).withText("Introduction pack (PDF)").exists())
                .isTrue();

        area().setValue("Please meet.");
        assertThat(find(Button.class).withText("Send to both").exists()).isFalse();
        press("Preview what both get");
        press("Send to both");
        assertThat(jdbc.sql("select state from outgoing_message where referral_id = :id")
                        .param("id", referral.value())
                        .query(String.class)
                        .list())
                .containsExactly("HELD");
        press("Introduce by e-mail");
        assertThat(words()).contains("No e-mail can be sent now");
    }

    @Test
    void whatIsMissingIsToldBesideItsField() {
        area().setValue("");
        press("Preview what both get");
        assertThat(area().isInvalid()).isTrue();
        area().setValue("Please meet.");
        find(TextField.class).withCaption("Subject").single().setValue("");
        press("Preview what both get");
        assertThat(find(TextField.class).withCaption("Subject").single().isInvalid())
                .isTrue();
    }

    @Test
    void aMeetingIsShownByBothClocksAndWhomItDoesNotSuit() {
        assertThat(words()).contains("Both work Monday–Thursday.", "in London, ", "in Kuwait");
        day().setValue(monday());
        press("Preview what both get");
        assertThat(words()).contains("Enter day, time and length, or none of them");
        at().setValue(LocalTime.of(16, 30));
        assertThat(words())
                .contains("16:30 to 17:15 in London", "It is outside working hours in London.")
                .contains("It is outside working hours in Kuwait.");
        at().setValue(LocalTime.of(10, 0));
        assertThat(words()).doesNotContain("outside working hours");
        press("Preview what both get");
        assertThat(words()).contains("Invitation", "We propose that you meet on");
    }

    /** A day on which both work: no bank holiday of England falls into the middle of a February, June or October. */
    private static LocalDate monday() {
        return Stream.iterate(LocalDate.now().plusMonths(1).withDayOfMonth(10), day -> day.plusDays(1))
                .filter(day -> Set.of(Month.FEBRUARY, Month.JUNE, Month.OCTOBER).contains(day.getMonth()))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .findFirst()
                .orElseThrow();
    }

    private TextArea area() {
        return find(TextArea.class).withCaption(TEXT).single();
    }

    private DatePicker day() {
        return find(DatePicker.class).withCaption("First meeting on (optional)").single();
    }

    @SuppressWarnings("unchecked")
    private Select<LocalTime> at() {
        return (Select<LocalTime>)
                find(Select.class).withCaption("At, in London").single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
