package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.consent.ConsentLetterService;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.overview.CaseReferrals;

/** What must be clear before names are exchanged. */
@SpringComponent
class SafeguardForms {

    private final DueDiligenceService dueDiligence;
    private final ConsentService consents;
    private final ConsentLetterService letters;
    private final ReferralForms steps;
    private final TimeToUndo undo;
    private final Clock clock;

    SafeguardForms(
            DueDiligenceService dueDiligence,
            ConsentService consents,
            ConsentLetterService letters,
            ReferralForms steps,
            TimeToUndo undo,
            Clock clock) {
        this.dueDiligence = dueDiligence;
        this.consents = consents;
        this.letters = letters;
        this.steps = steps;
        this.undo = undo;
        this.clock = clock;
    }

    Component dueDiligence(CaseReferrals page, Runnable changed) {
        return new DueDiligencePart(page, dueDiligence, changed);
    }

    Component consent(CaseReferrals page, Runnable changed) {
        var part = new ConsentPart(page, consents, London.dateOf(clock.instant()), changed);
        if (page.mayWork() && !part.open().isEmpty()) {
            offerLetter(page, part, changed);
        }
        if (!page.consentLinks().isEmpty()) {
            part.add(new LinkList(
                    "Asked by personal link",
                    page.consentLinks(),
                    page.mayWork() ? steps.revoking(page.enquiry(), changed) : null));
        }
        return part;
    }

    private void offerLetter(CaseReferrals page, ConsentPart part, Runnable changed) {
        var interested =
                page.rows().stream().filter(row -> row.state().isInterested()).toList();
        if (page.dueDiligence() != DueDiligenceState.CLEAR) {
            part.add(new Paragraph(
                    "To ask for consent by e-mail, clear due diligence first: partners are named in it."));
        } else if (interested.isEmpty()) {
            part.add(new Paragraph("To ask for consent by e-mail, wait until a partner has accepted."));
        } else {
            part.place()
                    .offer(
                            "Ask by e-mail",
                            () -> new ConsentLetterForm(page.enquiry(), interested, letters, undo, changed));
        }
    }
}
