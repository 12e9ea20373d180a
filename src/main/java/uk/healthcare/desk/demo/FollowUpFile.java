package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Visit;
import uk.healthcare.desk.referral.VisitTerms;
import uk.healthcare.desk.referral.agreement.Agreement;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.Confirmation;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;

/** Visits, the agreement and what its enquirer says of it, of one case. */
final class FollowUpFile {

    private final CaseFile file;
    private final CaseFile.Keeper keeper;
    private final PeopleOutside outside;
    private final List<Visit> visits = new ArrayList<>();
    private @Nullable Agreement agreement;

    FollowUpFile(CaseFile file, CaseFile.Keeper keeper, PeopleOutside outside) {
        this.file = file;
        this.keeper = keeper;
        this.outside = outside;
    }

    Visit planVisit(Referral referral, VisitTerms terms, Act act) {
        var visit = Visit.plan(referral, terms, CaseFile.by(act), act.at());
        keeper.keep(visit);
        visits.add(visit);
        var title = visit.planned();
        var step = new NextStep(title, visit.from(), StepKind.VISIT, WaitingFor.US);
        file.enquiry().visitPlanned(referral.id(), title, visit.participants(), step, act);
        return visit;
    }

    void visitTookPlace(Referral referral, Visit visit, String account, Act act) {
        visit.tookPlace(account, CaseFile.by(act), act.at());
        file.enquiry().contactAbout(referral.id(), visit.told("took place"), account, act);
    }

    /** What is planned ends with the referrals. */
    void end(Act act) {
        visits.forEach(visit -> visit.end(CaseFile.by(act), act.at()));
    }

    void agree(Referral referral, AgreementTerms terms, Act act) {
        agreement = Agreement.record(referral, terms, CaseFile.by(act), act.at());
        keeper.keep(agreement);
        file.enquiry().agreementRecorded(referral.id(), referral.partner(), file.name(referral), terms.total(), act);
    }

    /** Its enquirer answers by its link whether the agreement is as we recorded it. */
    void confirm(
            Referral referral, ConfirmationAnswer answer, Confirmation.Asking asking, String who, Act asked, Act at) {
        if (agreement == null) {
            throw new IllegalStateException("No agreement to confirm");
        }
        outside.agreementShown(referral, asked);
        var confirmation = Confirmation.asked(agreement, asking, CaseFile.by(asked), asked.at());
        confirmation.answer(answer, null, who, null, at.at());
        keeper.keep(confirmation);
        var right = Boolean.TRUE.equals(answer.amountRight());
        file.enquiry()
                .agreementAnswered(
                        referral.id(),
                        file.name(referral),
                        right,
                        answer.told() + "\nGiven by: " + who,
                        file.act(null, at.at()));
    }
}
