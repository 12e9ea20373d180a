package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.enquiry.ui.MergeForms.Named;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** The small forms with which a case is worked: acknowledge, hold, close, move back, first contact. */
@SpringComponent
class CaseForms {

    private final CaseService cases;
    private final TriageService triage;
    private final MergeForms merges;
    private final EnquiryPageQuery query;
    private final Optional<AcknowledgementByMail> mail;
    private final Clock clock;

    CaseForms(
            CaseService cases,
            TriageService triage,
            MergeForms merges,
            EnquiryPageQuery query,
            Optional<AcknowledgementByMail> mail,
            Clock clock) {
        this.cases = cases;
        this.triage = triage;
        this.merges = merges;
        this.query = query;
        this.mail = mail;
        this.clock = clock;
    }

    TextForm acknowledge(EnquiryDetails enquiry, Runnable changed) {
        var channel = select("How", Channel.recorded().toArray(Channel[]::new));
        channel.setValue(Channel.EMAIL);
        var form = new TextForm("What the enquirer was told", "acknowledgement", "Record acknowledgement", text -> {
                    triage.acknowledged(enquiry.id(), channel.getValue(), text);
                    Notices.success("Acknowledgement recorded");
                    changed.run();
                })
                .field("channel", channel)
                .value("Thank you for your enquiry. Your reference is %s.".formatted(enquiry.reference()));
        mail.ifPresent(sender -> sender.text(enquiry.id())
                .ifPresent(text -> form.value(text).instead("Send by e-mail", () -> {
                    sender.send(enquiry.id());
                    Notices.success("The acknowledgement is on its way. Its clock stops when it has left");
                    changed.run();
                })));
        return form;
    }

    TextForm firstContact(EnquiryDetails enquiry, Runnable changed) {
        return new TextForm("How and when the parties first spoke", "text", "Record first contact", text -> {
            cases.firstContact(enquiry.id(), text);
            Notices.success("Moved to Follow-up");
            changed.run();
        });
    }

    TextForm hold(EnquiryDetails enquiry, Runnable changed) {
        var kind = select("Waiting for what", HoldKind.values());
        kind.setValue(HoldKind.AWAITING_ENQUIRER);
        var until = new DateField("Look again on", "holdUntil", London.dateOf(clock.instant()));
        return new TextForm("Why", "holdReason", "Put on hold", text -> {
                    cases.hold(enquiry.id(), kind.getValue(), until.requiredDate(), text);
                    Notices.undo("On hold", () -> {
                        cases.releaseHold(enquiry.id());
                        changed.run();
                    });
                    changed.run();
                })
                .field("holdKind", kind)
                .field("holdUntil", until);
    }

    TextForm moveBack(EnquiryDetails enquiry, Stage target, Runnable changed) {
        return new TextForm("Why it moves back to " + Words.of(target), "reason", "Move back", text -> {
            if (target == Stage.RECEIVED) {
                triage.release(enquiry.id(), text);
            } else {
                cases.moveBack(enquiry.id(), target, text);
            }
            undoable(enquiry.id(), "Moved back to " + Words.of(target), changed);
        });
    }

    TextForm replacePatientData(EnquiryDetails enquiry, Runnable changed) {
        var files = new Checkbox("Also remove files that cannot be searched, such as PDFs and scans");
        return new TextForm("Passages to replace, one on each line", "passages", "Replace everywhere", text -> {
                    triage.replacePatientData(enquiry.id(), text.lines().toList(), files.getValue());
                    Notices.success("Replaced");
                    changed.run();
                })
                .hint("They are replaced in all texts of this enquiry. Files and original messages that hold them are"
                        + " removed, and this cannot be undone. What lies on the mail server stays there.")
                .field("filesNotSearchable", files);
    }

    TextForm close(EnquiryDetails enquiry, Runnable changed) {
        var outcome = select("Outcome", Outcome.values());
        var duplicateOf = new TextField("Duplicate of");
        duplicateOf.setPlaceholder("HUK-2026-000123");
        duplicateOf.setVisible(false);
        outcome.addValueChangeListener(change -> duplicateOf.setVisible(change.getValue() == Outcome.DUPLICATE));
        return new TextForm("Reason", "outcomeReason", "Close the enquiry", text -> {
                    if (chosen(outcome) == Outcome.DUPLICATE) {
                        merges.merge(named(enquiry), original(duplicateOf), text, changed);
                        return;
                    }
                    cases.close(enquiry.id(), chosen(outcome), text);
                    undoable(enquiry.id(), "Closed: " + Words.of(outcome.getValue()), changed);
                })
                .field("outcome", outcome)
                .field("duplicateOf", duplicateOf);
    }

    /** Tells what was done, with the undo that {@link CaseService#undo} allows, and shows the page anew. */
    void undoable(EnquiryId id, String done, Runnable changed) {
        Notices.undo(done, () -> {
            cases.undo(id);
            changed.run();
        });
        changed.run();
    }

    private Named original(TextField duplicateOf) {
        var typed = duplicateOf.getValue().strip();
        if (typed.isEmpty()) {
            throw new RuleViolation("enquiry.close.duplicate-of").at("duplicateOf");
        }
        return query.byReference(typed)
                .map(id -> new Named(id, typed.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new RuleViolation("enquiry.reference.unknown").at("duplicateOf"));
    }

    private static Named named(EnquiryDetails enquiry) {
        return new Named(enquiry.id(), enquiry.reference());
    }

    private static Outcome chosen(Select<Outcome> outcome) {
        if (outcome.getValue() == null) {
            throw new RuleViolation("enquiry.stage.missing.OUTCOME").at("outcome");
        }
        return outcome.getValue();
    }

    static <E extends Enum<E>> Select<E> select(String label, E[] values) {
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(Arrays.asList(values));
        select.setItemLabelGenerator(value -> value == null ? "" : Words.of(value));
        return select;
    }
}
