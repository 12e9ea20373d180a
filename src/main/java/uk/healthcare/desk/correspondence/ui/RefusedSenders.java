package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.senders.SenderRule;
import uk.healthcare.desk.correspondence.senders.SenderRuleService;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** Whose messages are refused, for those who decide on that; who may not sees the list. */
class RefusedSenders extends Div {

    private final transient SenderRuleService rules;
    private final boolean mayDecide;

    RefusedSenders(SenderRuleService rules, boolean mayDecide) {
        this.rules = rules;
        this.mayDecide = mayDecide;
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        if (mayDecide) {
            add(form());
        }
        var table = new DataTable<SenderRule>("Refused senders")
                .column("Sender", SenderRule::sender)
                .column("Reason", SenderRule::reason)
                .column("Since", rule -> Dates.day(London.dateOf(rule.since())))
                .column("By", SenderRule::by);
        if (mayDecide) {
            table.column("Change", this::allow);
        }
        add(table.empty(new EmptyState(
                        "Nobody is refused",
                        "Mail of an address or a whole domain can be refused; it is kept and listed."))
                .rows(rules.list()));
    }

    private Component form() {
        var sender = new TextField("Address or domain");
        sender.setHelperText("name@example.com, or example.com for everybody there");
        var reason = new TextField("Reason");
        reason.setHelperText("Shown with each message that is refused");
        var errors = new FieldErrors().field("refusedSender", sender).field("refusal", reason);
        var refuse = new Button("Refuse this sender", click -> {
            if (errors.run(() -> rules.refuse(sender.getValue(), reason.getValue()))) {
                var name = sender.getValue();
                show();
                Notices.success("Mail from " + name + " is refused from now on");
            }
        });
        refuse.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(sender, reason, refuse);
        row.addClassNames("filter-bar", "refuse-form");
        return new Div(new Paragraph("What they have written before stays as it is."), row);
    }

    private Component allow(SenderRule rule) {
        var button = new Button("Allow again", click -> {
            rules.allow(rule.sender());
            show();
            Notices.undo(rule.sender() + " may write again", () -> {
                rules.refuse(rule.sender(), rule.reason());
                show();
            });
        });
        button.setAriaLabel("Allow " + rule.sender() + " again");
        return button;
    }
}
