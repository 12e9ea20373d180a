package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.LikenessQuery;
import uk.healthcare.desk.enquiry.Proposal;
import uk.healthcare.desk.enquiry.Proposals;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** Enters an enquiry taken by phone, on a visit or at a post, in under a minute; shows what it may duplicate. */
@Route(EnquiryLinks.NEW)
@PageTitle("New enquiry – Enquiry Desk")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST"})
class NewEnquiryView extends Div {

    private static final String DRAFT = "enquiry.new";

    private final EnquiryRegistration registration;
    private final LikenessQuery likeness;
    private final Proposals proposals;
    private final LocalDate today;
    private final EnquiryForm form;
    private final FormDraft<NewEnquiryDraft> draft;
    private final LikelyDuplicates duplicates = new LikelyDuplicates();
    private final FoundInText found;
    private UUID requestKey = UUID.randomUUID();
    private boolean created;

    NewEnquiryView(
            EnquiryRegistration registration,
            LikenessQuery likeness,
            Proposals proposals,
            ReferenceData reference,
            FormDrafts drafts,
            Clock clock) {
        this.registration = registration;
        this.likeness = likeness;
        this.proposals = proposals;
        today = London.dateOf(clock.instant());
        form = new EnquiryForm(reference, today);
        found = new FoundInText(List.of(), new ProposalWords(reference)::of, this::take);
        draft = drafts.of(DRAFT, NewEnquiryDraft.class);
        addClassName("new-enquiry");
        form.sources(Source.PHONE, Source.VISIT, Source.POST, Source.EVENT, Source.EMAIL);
        form.show(EnquiryFields.blank(Source.PHONE));
        draft.find().ifPresent(this::takeUp);
        form.onTyping(this::typed);
        var create = new Button("Create enquiry", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(create, "Ctrl+Enter", "Create enquiry", this::create);
        var buttons = new Div(create, new Button("Clear the form", click -> startAfresh()), draft);
        buttons.addClassName("form-buttons");
        var columns = new Div(new Div(form, buttons), new Div(found, duplicates));
        columns.addClassName("enquiry-columns");
        add(
                new PageHeader("New enquiry")
                        .sub("Only the summary is needed to begin with; the rest can follow in triage."),
                columns);
        form.focusFirst();
    }

    private void takeUp(NewEnquiryDraft kept) {
        requestKey = kept.requestKey();
        form.show(kept.fields());
        draft.setText("What you typed before is back");
        duplicates.show(likeness.like(kept.fields(), null));
        found.show(proposals.of(kept.fields(), today));
    }

    private void typed() {
        // What a field tells after the click would be kept as a draft with the key of what is made already.
        if (created) {
            return;
        }
        try {
            var fields = form.read();
            keep(fields);
            found.show(proposals.of(fields, today));
        } catch (RuleViolation notYetReadable) {
            draft.setText("Not kept yet: a field cannot be read");
        }
    }

    private void keep(EnquiryFields fields) {
        draft.keep(new NewEnquiryDraft(requestKey, fields));
        duplicates.show(likeness.like(fields, null));
    }

    /** Into the form, where what else was typed stays as it is. */
    private boolean take(List<Proposal> accepted) {
        return form.errors().run(() -> {
            var fields = form.read();
            for (var proposal : accepted) {
                fields = proposal.into(fields);
            }
            form.show(fields);
            keep(fields);
        });
    }

    private void create() {
        form.errors().run(() -> opened(registration.register(requestKey, form.read())));
    }

    private void opened(EnquiryId id) {
        created = true;
        draft.discard();
        Notices.success("Enquiry created");
        UI.getCurrent().navigate(EnquiryLinks.page(id));
    }

    private void startAfresh() {
        var typed = form.read();
        draft.discard();
        requestKey = UUID.randomUUID();
        form.show(EnquiryFields.blank(Source.PHONE));
        found.show(List.of());
        Notices.undo("Form cleared", () -> {
            form.show(typed);
            found.show(proposals.of(typed, today));
        });
    }

    /** What was typed, with the key that makes creating it twice one enquiry. */
    record NewEnquiryDraft(UUID requestKey, EnquiryFields fields) {}
}
