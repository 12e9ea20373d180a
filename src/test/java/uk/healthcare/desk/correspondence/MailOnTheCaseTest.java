package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.staff.Role;

/** What was written, on the page of its enquiry. */
class MailOnTheCaseTest extends MailScreenCase {

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTimelineShowsWhatWasWritten() throws Exception {
        actAs(Role.OFFICER);
        var incoming = box.arrives(box.withFile("Dr A <a@" + box.unique() + ".example>", ""));
        var enquiry = box.enquiryOf(incoming);
        var first = box.messageOf(incoming);
        var second = box.joins(
                enquiry, box.letter("Stranger <s@other.example>", "Me too", "", "<script>I am text</script>"));
        open("enquiries/" + enquiry);
        assertThat(text())
                .contains("Dr A <a@" + box.unique() + ".example>", "cardiac centre", "plan.txt", "Original message")
                .contains("Not known on this case", "<script>I am text</script>");
        assertThat(QueryCount.of(() -> messages.of(List.of(first, second))))
                .as("a page of messages")
                .isEqualTo(2);
        assertThat(QueryCount.of(() -> open("enquiries/" + enquiry + "/timeline")))
                .as("the whole page, with what is written and sent there")
                .isLessThanOrEqualTo(12);
        press("With its own looks");
        assertThat(findInView(IFrame.class).single().getElement()).satisfies(frame -> {
            assertThat(frame.getAttribute("sandbox")).isEmpty();
            assertThat(frame.getAttribute("title")).isNotBlank();
        });
        assertThat(text()).contains("Show pictures");
    }

    @Test
    void whatWasRemovedWithPatientDataSaysByWhomAndWhen() {
        var officer = actAs(Role.OFFICER);
        var incoming = box.arrives(box.withFile("Dr A <a@" + box.unique() + ".example>", ""));
        var enquiry = box.enquiryOf(incoming);
        application.getBean(TriageService.class).replacePatientData(enquiry, List.of("Beds: 120"), false);
        open("enquiries/" + enquiry);
        assertThat(text())
                .contains("plan.txt", "Original message: Removed on ", " by " + officer.name() + ", because it held")
                .doesNotContain("With its own looks");
        assertThat(findInView(Anchor.class).withText("plan.txt").all()).isEmpty();
        open("mail/" + incoming);
        assertThat(text())
                .contains("Removed on ", officer.name(), "A new enquiry was made of it.")
                .doesNotContain("Download the message");
    }

    @Test
    void aMessageIsMovedFromTheTimelineAndBack() {
        actAs(Role.OFFICER);
        var source = letter();
        var target = letter();
        var reference = enquiries.details(target).reference();
        var message = box.joins(source, box.letter("a@" + box.unique() + ".example", "More", "", "More text"));
        cases.note(source, "Rang them");
        open("enquiries/" + source);
        test(findInView(Button.class).withText("Move to another enquiry").all().getFirst())
                .click();
        findInView(TextField.class).withCaption("Reference or words").single().setValue(reference);
        press("Move to " + reference);
        assertThat(enquiryOf(message.value())).isEqualTo(target.value());
        assertThat(text()).contains("Message moved to " + reference);
        test(find(Button.class).withText("Undo").all().getLast()).click();
        assertThat(enquiryOf(message.value())).isEqualTo(source.value());
    }

    @Test
    void whatItsSubjectNamesIsOffered() {
        actAs(Role.OFFICER);
        var target = letter();
        var reference = enquiries.details(target).reference();
        var incoming =
                box.arrives(box.letter("x@stranger-" + box.unique() + ".example", "About " + reference, "", "Hello"));
        open("enquiries/" + box.enquiryOf(incoming));
        assertThat(text()).contains("Its subject names " + reference);
        press("Move it there");
        assertThat(box.enquiryOf(incoming)).isEqualTo(target);
    }

    @Test
    void whoWroteAfterItWasClosedIsSeen() {
        actAs(Role.OFFICER);
        var enquiry = letter();
        cases.close(enquiry, Outcome.OUT_OF_SCOPE, "Not ours");
        box.joins(enquiry, box.letter("Dr Late <late@" + box.unique() + ".example>", "Still here", "", "Please"));
        open("enquiries/" + enquiry);
        assertThat(text()).contains("Dr Late wrote after it was closed");
        press("Ask a manager to reopen");
        assertThat(text()).contains("A manager is asked to reopen");
        actAs(Role.MANAGER);
        open("");
        assertThat(text()).contains("Dr Late wrote after it was closed");
        open("enquiries/" + enquiry);
        test(findInView(Button.class).withText("Reopen").all().getFirst()).click();
        assertThat(enquiries.details(enquiry).stage().isOpen()).isTrue();
        assertThat(text()).doesNotContain("Dr Late wrote after it was closed, on");
    }

    private long enquiryOf(long message) {
        return jdbc.sql("select enquiry_id from message where id = ?")
                .param(message)
                .query(Long.class)
                .single();
    }
}
