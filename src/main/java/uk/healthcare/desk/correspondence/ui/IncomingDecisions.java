package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.IncomingMessage;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.QuarantineService;
import uk.healthcare.desk.correspondence.senders.SenderRuleService;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Notices;

/** What can be decided on a message that is on no enquiry. Hidden where nothing can. */
class IncomingDecisions extends Card {

    private final IncomingMessage message;
    private final transient QuarantineService quarantine;
    private final transient EnquiryListQuery enquiries;
    private final transient SenderRuleService rules;
    private final Runnable changed;
    private final Div buttons = new Div();
    private final Div place = new Div(buttons);
    private @Nullable Button opener;

    IncomingDecisions(
            IncomingMessage message,
            QuarantineService quarantine,
            EnquiryListQuery enquiries,
            SenderRuleService rules,
            SignedIn person,
            Runnable changed) {
        super("Decide");
        this.message = message;
        this.quarantine = quarantine;
        this.enquiries = enquiries;
        this.rules = rules;
        this.changed = changed;
        buttons.addClassName("action-buttons");
        with(place);
        if (message.isDecidable() && person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            offerDecisions();
        }
        if (message.sender() != null && person.isAny(Role.MANAGER, Role.ADMINISTRATOR)) {
            offer("Refuse this sender", "r", () -> open(refusal()));
        }
        setVisible(buttons.getComponentCount() > 0);
    }

    private void offerDecisions() {
        var misjudged = message.outcome() == MailOutcome.MACHINE || message.outcome() == MailOutcome.REFUSED;
        offer(misjudged ? "This was a person: make an enquiry" : "Make an enquiry of it", "m", this::makeEnquiry)
                .addThemeVariants(ButtonVariant.PRIMARY);
        offer(
                "Attach to an enquiry",
                "a",
                () -> open(new EnquiryChooser(enquiries, "Attach to", this::attach, this::close).focused()));
        if (message.outcome() == MailOutcome.QUARANTINED) {
            offer("Dismiss", "x", this::dismiss);
        }
        if (message.outcome() == MailOutcome.DISMISSED) {
            offer("Back to quarantine", "b", () -> decide(this::undoDismissal));
        }
    }

    private Button offer(String label, String key, Runnable action) {
        var button = new Button(label);
        Runnable pressed = () -> {
            opener = button;
            action.run();
        };
        button.addClickListener(click -> pressed.run());
        buttons.add(button);
        Keys.on(button, key, label, pressed);
        return button;
    }

    private void open(Component form) {
        place.removeAll();
        place.add(form);
    }

    private void close() {
        open(buttons);
        if (opener != null) {
            opener.focus();
        }
    }

    private void decide(Runnable decision) {
        if (!new FieldErrors().run(decision)) {
            changed.run();
        }
    }

    private void makeEnquiry() {
        decide(() -> {
            var enquiry = quarantine.makeEnquiry(message.id());
            UI.getCurrent().navigate(EnquiryLinks.page(enquiry));
            Notices.success("An enquiry is made of the message. It waits in Triage.");
        });
    }

    private void attach(EnquiryRow enquiry) {
        quarantine.attach(message.id(), enquiry.id());
        UI.getCurrent().navigate(EnquiryLinks.page(enquiry.id()));
        Notices.success("The message is on " + enquiry.reference());
    }

    private void dismiss() {
        decide(() -> {
            quarantine.dismiss(message.id());
            changed.run();
            Notices.undo("Dismissed. The message is kept.", () -> decide(this::undoDismissal));
        });
    }

    private void undoDismissal() {
        quarantine.undoDismissal(message.id());
        changed.run();
        Notices.success("The message is in quarantine again");
    }

    private Component refusal() {
        var sender = new TextField("Address or domain");
        sender.setValue(message.sender() == null ? "" : message.sender());
        sender.setHelperText("Or only what stands behind the @, for everybody there");
        var reason = new TextField("Reason");
        var errors = new FieldErrors().field("refusedSender", sender).field("refusal", reason);
        var refuse = new Button(
                "Refuse this sender",
                click -> errors.run(() -> {
                    rules.refuse(sender.getValue(), reason.getValue());
                    close();
                    Notices.success("Mail from " + sender.getValue() + " is refused from now on");
                }));
        refuse.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(refuse, new Button("Cancel", click -> close()));
        row.addClassName("form-buttons");
        var form = new Div(sender, reason, row);
        form.addClassNames("stack", "refuse-form");
        sender.focus();
        return form;
    }
}
