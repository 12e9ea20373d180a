package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.LikelyDuplicate;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.OwnerSuggestion;
import uk.healthcare.desk.enquiry.PatientData;
import uk.healthcare.desk.enquiry.Proposal;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.ui.MergeForms.Named;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** One enquiry in triage: what they wrote, what it is, who should own it, and the keys that decide. */
class TriageItem extends Div {

    private final EnquiryDetails enquiry;
    private final TriageDesk desk;
    private final Runnable changed;
    private final Runnable next;
    private final EnquiryForm form;
    private final ScreeningFields screening;
    private final Select<OwnerSuggestion> owner = new Select<>();
    private final Div decisions = new Div();
    private final Div place = new Div(decisions);
    private EnquiryFields saved;

    /** @param next shows the following item, after a decision */
    TriageItem(EnquiryDetails enquiry, TriageDesk desk, Runnable changed, Runnable next) {
        this.enquiry = enquiry;
        this.desk = desk;
        this.changed = changed;
        this.next = next;
        this.saved = enquiry.fields();
        addClassName("triage-item");
        form = desk.form();
        screening = new ScreeningFields(enquiry, form.errors());
        screening.addClassName("form-grid");
        add(head(), original(), likely());
        if (enquiry.stage() == Stage.RECEIVED) {
            place.add(claimButton());
        } else {
            form.show(enquiry.fields());
            form.withoutOriginal();
            add(found(), form, new Card("Screening").with(screening), ownerCard());
            decide();
        }
        place.addClassName("triage-decisions");
        add(place);
    }

    private Component head() {
        var due = new Div();
        due.addClassName("triage-head");
        due.add(new Chip(Tone.ACCENT, enquiry.reference()), new Span(desk.arrival(enquiry)));
        enquiry.firstClock().ifPresent(clock -> due.add(ClockWords.chip(clock)));
        var title = new H2(enquiry.fields().summary());
        title.getElement().setAttribute("dir", "auto");
        return new Div(title, due);
    }

    private Component original() {
        var text = new Paragraph(enquiry.fields().description());
        text.addClassName("typed");
        text.getElement().setAttribute("dir", "auto");
        return new Card("What they wrote or said")
                .with(text)
                .actions(new Anchor(EnquiryLinks.page(enquiry.id()), "Whole enquiry"));
    }

    private Component likely() {
        var likely = new LikelyDuplicates().comparedWith(enquiry.id()).mergedBy(this::merge);
        likely.show(desk.like(enquiry));
        return likely;
    }

    /** Somebody may have been faster. Before it is claimed there is no form, whose summary could say so. */
    private void merge(LikelyDuplicate other) {
        var unclaimed = enquiry.stage() == Stage.RECEIVED;
        var errors = unclaimed ? new FieldErrors() : form.errors();
        var merged = errors.run(() -> desk.merges()
                .merge(
                        new Named(enquiry.id(), enquiry.reference()),
                        new Named(other.id(), other.reference()),
                        String.join(", ", other.reasons()),
                        next));
        if (!merged && unclaimed) {
            changed.run();
        }
    }

    private Component found() {
        return new FoundInText(desk.proposals(enquiry), desk.proposalWords()::of, this::take);
    }

    /** Saves what was accepted and shows it in the form, where what else was typed stays as it is. */
    private boolean take(List<Proposal> accepted) {
        return form.errors().run(() -> {
            var better = saved;
            for (var proposal : accepted) {
                better = proposal.into(better);
            }
            desk.cases().edit(enquiry.id(), saved, better);
            var typed = form.read();
            for (var proposal : accepted) {
                typed = proposal.into(typed);
            }
            form.show(typed);
            saved = better;
        });
    }

    private Component ownerCard() {
        owner.setLabel("Hand over to");
        owner.addClassName("owner");
        var suggested = desk.owners(enquiry);
        owner.setItems(suggested);
        owner.setItemLabelGenerator(one -> one == null
                ? "Leave in the Matching pool"
                : "%s (%s; %s)".formatted(one.name(), Words.of(one.load()), one.because()));
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption("Leave in the Matching pool");
        suggested.stream().findFirst().ifPresent(owner::setValue);
        form.errors().field("owner", owner);
        return new Card("Who should own it").with(owner);
    }

    private Component claimButton() {
        var claim = new ActionButton("Claim", this::claim).primary();
        Keys.on(claim, "c", "Claim", this::claim);
        return claim;
    }

    private void claim() {
        if (!new FieldErrors().run(() -> desk.triage().claim(enquiry.id()))) {
            next.run();
            return;
        }
        changed.run();
    }

    private void decide() {
        decisions.addClassName("action-buttons");
        var accept = decision("Accept to matching", "a", this::accept);
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        decision("Save", "s", this::saveOnly);
        opening("Ask the enquirer", "q", () -> desk.forms().hold(enquiry, next));
        opening("Signpost elsewhere", "g", () -> desk.closing(enquiry, Outcome.SIGNPOSTED, next));
        opening("Spam", "x", () -> desk.closing(enquiry, Outcome.SPAM, next));
        opening("Duplicate or other outcome", "e", () -> desk.forms().close(enquiry, next));
        if (enquiry.acknowledgedAt() == null) {
            opening("Record acknowledgement", "k", () -> desk.forms().acknowledge(enquiry, changed));
        }
        if (enquiry.patientData() == PatientData.SUSPECTED) {
            opening("Replace patient data", "p", () -> desk.forms().replacePatientData(enquiry, changed));
        }
        opening("Give back", "b", () -> desk.forms().moveBack(enquiry, Stage.RECEIVED, next));
    }

    private Button decision(String label, String key, Runnable action) {
        var button = new Button(label, click -> action.run());
        decisions.add(button);
        Keys.on(button, key, label, action);
        return button;
    }

    /** A decision that asks for its reason first, in the place of the buttons. */
    private void opening(String label, String key, Supplier<TextForm> form) {
        var button = new Button(label);
        Runnable open = () -> {
            place.removeAll();
            place.add(form.get().cancel(() -> close(button)).focused());
        };
        button.addClickListener(click -> open.run());
        decisions.add(button);
        Keys.on(button, key, label, open);
    }

    private void close(Button opener) {
        place.removeAll();
        place.add(decisions);
        opener.focus();
    }

    private void saveOnly() {
        if (form.errors().run(this::save)) {
            Notices.success("Saved");
            changed.run();
        }
    }

    private void accept() {
        var handedOver = form.errors().run(() -> {
            save();
            desk.triage().handOver(enquiry.id(), chosenOwner());
        });
        if (handedOver) {
            desk.forms().undoable(enquiry.id(), "Handed over to matching: " + enquiry.reference(), next);
        }
    }

    private void save() {
        desk.cases().edit(enquiry.id(), saved, form.read());
        if (screening.isAnswered()) {
            desk.triage()
                    .screen(
                            enquiry.id(),
                            screening.real.getValue(),
                            screening.ours.getValue(),
                            screening.clear.getValue(),
                            screening.note.getValue());
        }
        var patientData = screening.patientData.getValue();
        if (patientData != null) {
            resolve(patientData);
        }
    }

    private void resolve(PatientData answer) {
        switch (answer) {
            case SUSPECTED -> desk.triage().suspectPatientData(enquiry.id());
            case NONE_FOUND -> desk.triage().noPatientDataFound(enquiry.id());
            case UNCHECKED, REPLACED -> {}
        }
    }

    private @Nullable StaffId chosenOwner() {
        return owner.getValue() == null ? null : owner.getValue().id();
    }
}
