package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.LikelyDuplicate;
import uk.healthcare.desk.enquiry.LikenessQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.OwnerSuggestion;
import uk.healthcare.desk.enquiry.OwnerSuggestions;
import uk.healthcare.desk.enquiry.Proposal;
import uk.healthcare.desk.enquiry.Proposals;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** What the triage of one item needs: its services, its forms, and what may be like it. */
@SpringComponent
class TriageDesk {

    private final TriageService triage;
    private final CaseService cases;
    private final CaseForms forms;
    private final MergeForms merges;
    private final LikenessQuery likeness;
    private final OwnerSuggestions owners;
    private final Proposals proposals;
    private final ReferenceData reference;
    private final Clock clock;

    TriageDesk(
            TriageService triage,
            CaseService cases,
            CaseForms forms,
            MergeForms merges,
            LikenessQuery likeness,
            OwnerSuggestions owners,
            Proposals proposals,
            ReferenceData reference,
            Clock clock) {
        this.triage = triage;
        this.cases = cases;
        this.forms = forms;
        this.merges = merges;
        this.likeness = likeness;
        this.owners = owners;
        this.proposals = proposals;
        this.reference = reference;
        this.clock = clock;
    }

    TriageService triage() {
        return triage;
    }

    CaseService cases() {
        return cases;
    }

    CaseForms forms() {
        return forms;
    }

    MergeForms merges() {
        return merges;
    }

    EnquiryForm form() {
        return new EnquiryForm(reference, London.dateOf(clock.instant()));
    }

    List<LikelyDuplicate> like(EnquiryDetails enquiry) {
        return likeness.like(enquiry.fields(), enquiry.id());
    }

    List<Proposal> proposals(EnquiryDetails enquiry) {
        return proposals.of(enquiry.fields(), London.dateOf(enquiry.receivedAt()));
    }

    ProposalWords proposalWords() {
        return new ProposalWords(reference);
    }

    List<OwnerSuggestion> owners(EnquiryDetails enquiry) {
        return owners.suggest(enquiry.id());
    }

    /** "E-mail, 3 hours ago". */
    String arrival(EnquiryDetails enquiry) {
        return Words.of(enquiry.fields().source()) + ", " + Dates.ago(enquiry.receivedAt(), clock.instant());
    }

    TextForm closing(EnquiryDetails enquiry, Outcome outcome, Runnable next) {
        return new TextForm("Reason", "outcomeReason", "Close: " + Words.of(outcome), text -> {
            cases.close(enquiry.id(), outcome, text);
            forms.undoable(enquiry.id(), Words.of(outcome) + ": " + enquiry.reference(), next);
        });
    }
}
