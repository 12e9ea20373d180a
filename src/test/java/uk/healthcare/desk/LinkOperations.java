package uk.healthcare.desk;

import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.LINK;

import java.util.List;
import java.util.Set;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.EnquirerConfirmationService;
import uk.healthcare.desk.referral.agreement.WithoutUs;
import uk.healthcare.desk.referral.approach.PartnerAnswerService;
import uk.healthcare.desk.referral.consent.ConsentAnswerService;
import uk.healthcare.desk.referral.scorecard.PartnerScorecardService;

/** What people outside do by a personal link, each operation under its row: the link is all they show. */
final class LinkOperations {

    private static final ConfirmationAnswer ANSWER = new ConfirmationAnswer(true, null, WithoutUs.NO, null, null, null);

    private LinkOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(ConsentAnswerService.class, "look", LINK, (s, it) -> s.look(it.consentSecret())),
                of(ConsentAnswerService.class, "agree", LINK, (s, it) -> {
                    var secret = it.consentSecret();
                    s.agree(secret, Set.of(it.partner()), "Dr Sample");
                }),
                of(ConsentAnswerService.class, "refuse", LINK, (s, it) -> s.refuse(it.consentSecret())),
                of(PartnerAnswerService.class, "look", LINK, (s, it) -> s.look(it.answerSecret())),
                of(PartnerAnswerService.class, "accept", LINK, (s, it) -> s.accept(it.answerSecret(), null)),
                of(
                        PartnerAnswerService.class,
                        "decline",
                        LINK,
                        (s, it) -> s.decline(it.answerSecret(), DeclineReason.TIMING, null)),
                of(PartnerAnswerService.class, "ask", LINK, (s, it) -> s.ask(it.answerSecret(), "How many beds?")),
                of(
                        PartnerAnswerService.class,
                        "handOn",
                        LINK,
                        (s, it) -> s.handOn(it.answerSecret(), "Sam", "sam@matrix.example")),
                of(EnquirerConfirmationService.class, "look", LINK, (s, it) -> s.look(it.confirmationSecret())),
                of(
                        EnquirerConfirmationService.class,
                        "answer",
                        LINK,
                        (s, it) -> s.answer(it.confirmationSecret(), ANSWER)),
                of(PartnerScorecardService.class, "look", LINK, (s, it) -> s.look(it.scorecardSecret())));
    }
}
