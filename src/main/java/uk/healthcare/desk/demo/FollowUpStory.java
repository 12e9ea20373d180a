package uk.healthcare.desk.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.Visit;
import uk.healthcare.desk.referral.VisitKind;
import uk.healthcare.desk.referral.VisitTerms;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.Confirmation;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.agreement.WithoutUs;

/** From the introduction to an agreement, or to nothing. */
final class FollowUpStory {

    private static final List<AgreementKind> KINDS = List.of(AgreementKind.values());
    private static final List<Outcome> NOTHING =
            List.of(Outcome.ENQUIRER_WITHDREW, Outcome.ENQUIRER_SILENT, Outcome.ADVICE_GIVEN);

    private static final String VISITED =
            "They saw the units they asked for. Both will write down what a first phase needs.";
    private static final List<WithoutUs> WITHOUT_US = List.of(WithoutUs.values());

    /** Of a hundred agreements. */
    private static final int CONFIRMED = 50;

    private static final int NOT_RIGHT = 8;

    private final Scene scene;
    private final Cast.Member owner;
    private final BigDecimal worth;

    /** @param worth pounds that an agreement would come to */
    FollowUpStory(Scene scene, Cast.Member owner, BigDecimal worth) {
        this.scene = scene;
        this.owner = owner;
        this.worth = worth;
    }

    /** @return false when the only partner backed out, so that it is matched again */
    boolean tell() {
        if (scene.draw().chance(0.1) && backedOut()) {
            return false;
        }
        if (!scene.pace().working(2, 14)) {
            return true;
        }
        scene.enquiry().firstContact(scene.say("first-contact"), scene.act(owner));
        if (!talking()) {
            return true;
        }
        if (scene.draw().chance(0.62)) {
            agreed();
        } else if (scene.pace().working(1, 12)) {
            scene.close(scene.draw().oneOf(NOTHING), null, owner);
        }
        return true;
    }

    private Optional<Referral> first(ReferralState state) {
        return scene.file().referrals().stream()
                .filter(referral -> referral.state() == state)
                .findFirst();
    }

    private boolean backedOut() {
        if (!scene.pace().working(2, 12)) {
            return false;
        }
        for (var referral : scene.file().referrals()) {
            if (referral.state() == ReferralState.INTRODUCED) {
                scene.file().withdraw(referral, scene.say("withdrawn"), scene.act(owner));
            }
        }
        return scene.enquiry().stage() == Stage.MATCHING;
    }

    /** They talk for months; the owner asks how it goes. */
    private boolean talking() {
        var introduced = first(ReferralState.INTRODUCED);
        if (!scene.pace().working(0.5, 8) || introduced.isEmpty()) {
            return false;
        }
        scene.file().startDiscussion(introduced.get(), scene.say("contact.follow"), scene.act(owner));
        var times = scene.draw().between(2, 9);
        @Nullable Visit visit = null;
        for (var i = 0; i < times; i++) {
            if (!scene.pace().days(16, scene.draw().chance(0.15) ? 45 : 30)) {
                return false;
            }
            if (visit != null) {
                scene.file().followUp().visitTookPlace(introduced.get(), visit, VISITED, scene.act(owner));
            }
            scene.contact(owner, introduced.get(), "contact.follow");
            visit = i == 1 && times > 4 ? visit(introduced.get()) : null;
            if (scene.draw().chance(0.04) && !scene.hold(HoldKind.NURTURE, 30, 90, owner)) {
                return false;
            }
        }
        return true;
    }

    private Visit visit(Referral referral) {
        var first = scene.pace().day().plusDays(14);
        var terms = new VisitTerms(
                VisitKind.TO_UK,
                first,
                first.plusDays(2),
                "London",
                "Four people of the enquirer, two of " + scene.file().name(referral));
        return scene.file().followUp().planVisit(referral, terms, scene.act(owner));
    }

    private void agreed() {
        var referral = first(ReferralState.IN_DISCUSSION);
        if (referral.isEmpty() || !scene.pace().working(1, 8)) {
            return;
        }
        var signed = scene.pace().day().minusDays(scene.draw().between(0, 6));
        var values = new TreeMap<FinancialYear, BigDecimal>();
        var years = scene.draw().between(1, 4);
        for (var i = 0; i < years; i++) {
            var share = worth.longValue() / years / 1000 * (900 + scene.draw().between(0, 200));
            values.put(FinancialYear.of(signed).plus(i), BigDecimal.valueOf(Math.max(5_000, share)));
        }
        var terms = new AgreementTerms(
                scene.draw().oneOf(KINDS),
                signed,
                "Demonstration contact at " + scene.file().name(referral.get()),
                values,
                scene.draw().chance(0.4) ? scene.say("programme") : null);
        scene.file().followUp().agree(referral.get(), terms, scene.act(owner));
        if (scene.pace().working(0.1, 5)) {
            scene.close(Outcome.AGREEMENT_REACHED, null, owner);
            answered(referral.get());
        }
    }

    /** Half of the enquirers confirm, some say that the amount is not right, the others are not asked yet. */
    private void answered(Referral referral) {
        var lot = scene.draw().between(0, 99);
        if (lot >= CONFIRMED + NOT_RIGHT || !scene.pace().working(0.2, 4)) {
            return;
        }
        var asked = scene.act(owner);
        if (!scene.pace().days(1, 25)) {
            return;
        }
        var answer = new ConfirmationAnswer(
                lot < CONFIRMED,
                lot < CONFIRMED ? null : scene.say("right-amount"),
                scene.draw().oneOf(WITHOUT_US),
                scene.draw().between(3, 5),
                scene.draw().between(3, 5),
                scene.draw().chance(0.3) ? scene.say("confirmation") : null);
        var asking = new Confirmation.Asking(null, null, Language.ENGLISH);
        scene.file().followUp().confirm(referral, answer, asking, scene.enquirer(), asked, scene.act(owner));
    }
}
