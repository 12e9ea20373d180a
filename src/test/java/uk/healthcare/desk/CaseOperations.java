package uk.healthcare.desk;

import static uk.healthcare.desk.Ground.shown;
import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.CASE;
import static uk.healthcare.desk.Row.EDIT_DIRECTORY;
import static uk.healthcare.desk.Row.LINK;
import static uk.healthcare.desk.Row.MANAGE;
import static uk.healthcare.desk.Row.READ_DIRECTORY;
import static uk.healthcare.desk.Row.SEE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.partner.Capacity;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.partner.PartnerCursor;
import uk.healthcare.desk.partner.PartnerDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerFilter;
import uk.healthcare.desk.partner.PartnerHistory;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.TrackRecordService;
import uk.healthcare.desk.partner.TrackWork;
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
import uk.healthcare.desk.referral.agreement.EnquirerConfirmationService;
import uk.healthcare.desk.referral.agreement.WithoutUs;
import uk.healthcare.desk.referral.approach.PartnerAnswerService;
import uk.healthcare.desk.referral.consent.ConsentAnswerService;
import uk.healthcare.desk.referral.consent.ConsentLetter;
import uk.healthcare.desk.referral.consent.ConsentLetterService;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.referral.overview.CaseLinkService;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.scorecard.PartnerScorecardService;
import uk.healthcare.desk.referral.scorecard.ScorecardService;

/** What is done with partners, in the directory and on a case, each operation under its row of PRODUCT's table. */
final class CaseOperations {

    private static final LocalDate TODAY = LocalDate.now();
    private static final AgreementTerms TERMS = new AgreementTerms(null, TODAY, "Dr Sample", Map.of());
    private static final NextContact NEXT = new NextContact("Ask again", TODAY.plusDays(9), null);
    private static final ConfirmationAnswer ANSWER = new ConfirmationAnswer(true, null, WithoutUs.NO, null, null, null);
    private static final PartnerDetails DETAILS =
            new PartnerDetails(null, null, null, null, null, null, null, null, Set.of());
    private static final OfferTerms OFFER = new OfferTerms(null, null, null, null, null, false);
    private static final TrackWork WORK = new TrackWork(null, null, null, null, null, null, null, null);
    private static final ContactDetails CONTACT = new ContactDetails("Somebody", null, "somebody@matrix.example", null);

    private CaseOperations() {}

    static List<Operation<?>> referrals() {
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
                of(EnquirerConfirmationService.class, "look", LINK, (s, it) -> s.look(it.confirmationSecret())),
                of(
                        EnquirerConfirmationService.class,
                        "answer",
                        LINK,
                        (s, it) -> s.answer(it.confirmationSecret(), ANSWER)),
                of(PartnerScorecardService.class, "look", LINK, (s, it) -> s.look(it.scorecardSecret())),
                of(AgreementService.class, "correct", CASE, (s, it) -> s.correct(it.enquiry(), TERMS, TERMS, null)));
    }

    static List<Operation<?>> directory() {
        return List.of(
                of(PartnerCatalogue.class, "active", READ_DIRECTORY, (s, it) -> s.active()),
                of(
                        PartnerDirectory.class,
                        "list",
                        READ_DIRECTORY,
                        (s, it) -> s.list(PartnerFilter.ALL, PartnerCursor.START)),
                of(PartnerDirectory.class, "named", READ_DIRECTORY, (s, it) -> s.named("Moorfields", 1)),
                of(PartnerHistory.class, "page", READ_DIRECTORY, (s, it) -> s.page(it.partner(), null)),
                of(ScorecardService.class, "of", READ_DIRECTORY, (s, it) -> s.of(it.partner())),
                of(ScorecardService.class, "links", EDIT_DIRECTORY, (s, it) -> s.links(it.partner())),
                of(ScorecardService.class, "makeLink", EDIT_DIRECTORY, (s, it) -> s.makeLink(it.partner(), "Somebody")),
                of(
                        ScorecardService.class,
                        "revoke",
                        EDIT_DIRECTORY,
                        (s, it) -> s.revoke(it.partner(), it.scorecardLink())),
                of(PartnerDirectory.class, "towns", READ_DIRECTORY, (s, it) -> s.towns()),
                of(PartnerDirectory.class, "sheet", READ_DIRECTORY, (s, it) -> s.sheet(it.partner())),
                of(PartnerService.class, "add", EDIT_DIRECTORY, (s, it) -> s.add(DETAILS)),
                of(
                        PartnerService.class,
                        "edit",
                        EDIT_DIRECTORY,
                        (s, it) -> s.edit(it.partner(), Change.of(DETAILS, DETAILS))),
                of(PartnerService.class, "retire", EDIT_DIRECTORY, (s, it) -> s.retire(it.partner())),
                of(PartnerService.class, "bringBack", EDIT_DIRECTORY, (s, it) -> s.bringBack(it.partner())),
                of(
                        PartnerService.class,
                        "setCapacity",
                        EDIT_DIRECTORY,
                        (s, it) -> s.setCapacity(it.partner(), Change.of(Capacity.USUAL, new Capacity(3, null)))),
                of(
                        PartnerService.class,
                        "refuseMarkets",
                        EDIT_DIRECTORY,
                        (s, it) -> s.refuseMarkets(it.partner(), Change.of(Set.of(), Set.of("BR")))),
                of(PartnerService.class, "addOffer", EDIT_DIRECTORY, (s, it) -> s.addOffer(it.partner(), OFFER)),
                of(
                        PartnerService.class,
                        "editOffer",
                        EDIT_DIRECTORY,
                        (s, it) -> s.editOffer(it.partner(), it.partner().value(), Change.of(OFFER, OFFER))),
                of(
                        PartnerService.class,
                        "removeOffer",
                        EDIT_DIRECTORY,
                        (s, it) -> s.removeOffer(it.partner(), it.partner().value())),
                of(TrackRecordService.class, "add", EDIT_DIRECTORY, (s, it) -> s.add(it.partner(), WORK)),
                of(
                        TrackRecordService.class,
                        "edit",
                        EDIT_DIRECTORY,
                        (s, it) -> s.edit(it.partner(), it.partner().value(), Change.of(WORK, WORK))),
                of(
                        TrackRecordService.class,
                        "remove",
                        EDIT_DIRECTORY,
                        (s, it) -> s.remove(it.partner(), it.partner().value())),
                of(TrackRecordService.class, "bring", EDIT_DIRECTORY, (s, it) -> bring(s, it)),
                of(TrackRecordService.class, "file", READ_DIRECTORY, (s, it) -> s.file(it.partner(), it.document())),
                of(PartnerService.class, "addContact", EDIT_DIRECTORY, (s, it) -> s.addContact(it.partner(), CONTACT)),
                of(
                        PartnerService.class,
                        "editContact",
                        EDIT_DIRECTORY,
                        (s, it) -> s.editContact(it.partner(), it.contact(), Change.of(CONTACT, CONTACT))),
                of(
                        PartnerService.class,
                        "removeContact",
                        EDIT_DIRECTORY,
                        (s, it) -> s.removeContact(it.partner(), it.contact())));
    }

    private static void bring(TrackRecordService service, Ground ground) {
        try {
            service.bring(ground.partner(), "letter.txt", new ByteArrayInputStream(new byte[] {'A'}));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
