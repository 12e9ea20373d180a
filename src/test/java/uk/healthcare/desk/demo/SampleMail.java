package uk.healthcare.desk.demo;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.correspondence.senders.SenderRuleService;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.correspondence.templates.TemplateService;
import uk.healthcare.desk.correspondence.templates.TemplateText;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * Mail of every kind for looking at: in quarantine, of a machine, on an enquiry with a file, after an enquiry was closed,
 * failed, come back; a sender who is refused and a template that was changed. No server is asked for any of it.
 */
final class SampleMail {

    private static final String WRITER = "Dr Ruth Adeyemi <r.adeyemi@harbour-hospitals.example>";

    private final ApplicationContext application;
    private final JdbcClient jdbc;

    SampleMail(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /**
     * @param open an enquiry that is worked on
     * @param closed another that no longer is
     */
    void on(EnquiryId open, EnquiryId closed) {
        var box = new Letterbox(application);
        box.joins(open, box.withFile(WRITER, ""));
        box.joins(closed, box.letter(WRITER, "One more question", "", "Is your offer still open?"));
        box.arrives(box.nonsense("A ward for Zanzibar"));
        box.arrives(box.letter(WRITER, "News of the harbour", "Auto-Submitted: auto-generated\n", "We have moved."));
        var desk = new WritingDesk(application);
        Acting.as(person("officer@desk.example", Role.OFFICER), () -> {
            var failed = desk.write(open, "r.adeyemi@harbour-hospitals.example", "We can help.");
            jdbc.sql(
                            "update outgoing_message set state = 'FAILED', failure = 'There is no such address.' where message_id = ?")
                    .param(failed.value())
                    .update();
            var back = desk.write(open, "gone@harbour-hospitals.example", "We can help.");
            jdbc.sql("""
                            update outgoing_message set state = 'SENT', sent_at = utc_timestamp(6),
                              bounced_at = utc_timestamp(6), bounce = 'The mailbox is full.' where message_id = ?""").param(back.value()).update();
            return back;
        });
        Acting.as(person("manager@desk.example", Role.MANAGER), () -> {
            application.getBean(SenderRuleService.class).refuse("offers@bargains.example", "Advertising");
            var text = new TemplateText("We have your enquiry {reference}", "Dear {enquirer},\n\nThank you.\n\n{desk}");
            application.getBean(TemplateService.class).save(Language.ENGLISH, TemplatePurpose.ACKNOWLEDGEMENT, text);
            return text;
        });
    }

    private SignedIn person(String email, Role role) {
        var id = jdbc.sql("select id from staff where email = ?")
                .param(email)
                .query(Long.class)
                .single();
        return new SignedIn(new StaffId(id), email, Set.of(role), Set.of());
    }
}
