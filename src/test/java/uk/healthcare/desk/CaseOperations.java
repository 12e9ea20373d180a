package uk.healthcare.desk;

import static uk.healthcare.desk.Ground.shown;
import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.CASE;
import static uk.healthcare.desk.Row.MANAGE;
import static uk.healthcare.desk.Row.SEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ContactTerms;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.LadderQuery;
import uk.healthcare.desk.referral.LadderService;
import uk.healthcare.desk.referral.NextContact;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.referral.VisitKind;
import uk.healthcare.desk.referral.VisitTerms;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.ConfirmationLetter;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.agreement.WithoutUs;
import uk.healthcare.desk.referral.consent.ConsentLetter;
import uk.healthcare.desk.referral.consent.ConsentLetterService;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.referral.overview.CaseLinkService;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;

/** What is done with partners on a case, each operation under its row of PRODUCT's table. */
final class CaseOperations {

    private static final LocalDate TODAY = LocalDate.now();
    private static final AgreementTerms TERMS = new AgreementTerms(null, TODAY, "Dr Sample", Map.of());
    private static final NextContact NEXT = new NextContact("Ask again", TODAY.plusDays(9), null);
    private static final ConfirmationAnswer ANSWER = new ConfirmationAnswer(true, null, WithoutUs.NO, null, null, null);

    private CaseOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(SuggestionService.class, "suggest", SEE, (s, it) -> s.suggest(it.enquiry())),
                of(SuggestionService.class, "decide", SEE, (s, it) -> s.decide(it.enquiry(), it.partner())),
                of(
                        SuggestionService.class,
                        "decideAll",
                        SEE,
                        (s, it) -> s.decideAll(it.enquiry(), Set.of(it.partner()))),
                of(CaseReferralsQuery.class, "of", SEE, (s, it) -> s.of(it.enquiry())),
                of(CaseReferralsQuery.class, "openWith", SEE, (s, it) -> {
                    it.referral();
                    shown(!s.openWith(it.partner()).isEmpty());
                }),
                of(
                        ShortlistService.class,
                        "shortlist",
                        CASE,
                        (s, it) -> s.shortlist(it.enquiry(), it.partner(), "A test asks")),
                of(
                        ReferralService.class,
                        "approach",
                        CASE,
                        (s, it) -> s.approach(it.referral(), Channel.EMAIL, TODAY, "A brief")),
                of(ReferralService.class, "accepted", CASE, (s, it) -> s.accepted(it.referral(), TODAY, null)),
                of(
                        ReferralService.class,
                        "declined",
                        CASE,
                        (s, it) -> s.declined(it.referral(), DeclineReason.values()[0], TODAY, null)),
                of(
                        ReferralService.class,
                        "needsMore",
                        CASE,
                        (s, it) -> s.needsMore(it.referral(), "How many beds?", TODAY.plusDays(9))),
                of(ReferralService.class, "lapsed", CASE, (s, it) -> s.lapsed(it.referral())),
                of(
                        ReferralService.class,
                        "discussionStarted",
                        CASE,
                        (s, it) -> s.discussionStarted(it.referral(), TODAY, null)),
                of(ReferralService.class, "end", CASE, (s, it) -> s.end(it.referral(), "No capacity")),
                of(LadderQuery.class, "of", SEE, (s, it) -> s.of(it.referral())),
                of(
                        LadderService.class,
                        "contact",
                        CASE,
                        (s, it) -> s.contact(
                                it.referral(), new ContactTerms(Channel.PHONE, TODAY, "Dr Sample", "Spoke", NEXT))),
                of(
                        LadderService.class,
                        "planVisit",
                        CASE,
                        (s, it) -> s.planVisit(
                                it.referral(), new VisitTerms(VisitKind.TO_UK, TODAY, null, "Leeds", "Dr Sample"))),
                of(
                        LadderService.class,
                        "visitTookPlace",
                        CASE,
                        (s, it) -> s.visitTookPlace(it.referral(), 0, "They came", NEXT)),
                of(
                        LadderService.class,
                        "visitCalledOff",
                        CASE,
                        (s, it) -> s.visitCalledOff(it.referral(), 0, "Nobody came", NEXT)),
                of(
                        IntroductionService.class,
                        "introduced",
                        CASE,
                        (s, it) -> s.introduced(it.referral(), Channel.EMAIL, TODAY, "Please meet")),
                of(
                        ConsentService.class,
                        "record",
                        CASE,
                        (s, it) -> s.record(
                                it.enquiry(),
                                new ConsentTerms("Dr Sample", Channel.EMAIL, "Yes", Set.of(it.partner())),
                                TODAY)),
                of(ConsentService.class, "withdraw", CASE, (s, it) -> {
                    var consent = it.consent();
                    s.withdraw(it.enquiry(), consent);
                }),
                of(DueDiligenceService.class, "answer", CASE, (s, it) -> s.answer(it.enquiry(), CaseSamples.allNo())),
                of(DueDiligenceService.class, "decide", MANAGE, (s, it) -> s.decide(it.enquiry(), true, "Known")),
                of(DueDiligenceService.class, "toDecide", MANAGE, (s, it) -> s.toDecide()),
                of(CaseLinkService.class, "revoke", CASE, (s, it) -> {
                    var link = it.answerLink();
                    s.revoke(it.enquiry(), link);
                }),
                of(ConsentLetterService.class, "begin", CASE, (s, it) -> s.begin(it.enquiry())),
                of(
                        ConsentLetterService.class,
                        "ask",
                        CASE,
                        (s, it) -> s.ask(
                                it.enquiry(),
                                new ConsentLetter(UUID.randomUUID(), Set.of(it.partner()), "Consent", "May they?"))),
                of(AgreementService.class, "record", CASE, (s, it) -> s.record(it.referral(), TERMS)),
                of(ConfirmationService.class, "begin", CASE, (s, it) -> s.begin(it.enquiry())),
                of(
                        ConfirmationService.class,
                        "ask",
                        CASE,
                        (s, it) -> s.ask(it.enquiry(), new ConfirmationLetter(UUID.randomUUID(), "Right?", "{link}"))),
                of(ConfirmationService.class, "withdraw", CASE, (s, it) -> s.withdraw(it.enquiry())),
                of(
                        ConfirmationService.class,
                        "record",
                        CASE,
                        (s, it) -> s.record(it.enquiry(), ANSWER, Channel.PHONE, "Dr Sample", TODAY)),
                of(AgreementService.class, "correct", CASE, (s, it) -> s.correct(it.enquiry(), TERMS, TERMS, null)));
    }
}
