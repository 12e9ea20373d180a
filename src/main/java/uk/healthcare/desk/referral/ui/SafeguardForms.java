package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.referral.CaseReferrals;
import uk.healthcare.desk.referral.ConsentService;
import uk.healthcare.desk.referral.DueDiligenceService;

/** What must be clear before names are exchanged. */
@SpringComponent
class SafeguardForms {

    private final DueDiligenceService dueDiligence;
    private final ConsentService consents;
    private final Clock clock;

    SafeguardForms(DueDiligenceService dueDiligence, ConsentService consents, Clock clock) {
        this.dueDiligence = dueDiligence;
        this.consents = consents;
        this.clock = clock;
    }

    Component dueDiligence(CaseReferrals page, Runnable changed) {
        return new DueDiligencePart(page, dueDiligence, changed);
    }

    Component consent(CaseReferrals page, Runnable changed) {
        return new ConsentPart(page, consents, London.dateOf(clock.instant()), changed);
    }
}
