package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

class ReferralServiceTest extends DeskTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ShortlistService shortlist;

    @Autowired
    ReferralService referrals;

    @Autowired
    IntroductionService introductions;

    @Autowired
    ConsentService consents;

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    AgreementService agreements;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    CaseReferralsQuery query;

    @Autowired
    CaseService cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId partner;

    @BeforeEach
    void anEnquiryInMatching() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = samples.partner("Northern Beams");
        actAs(owner);
    }

    @Test
    void fromTheShortlistToTheSignedAgreement() {
        var referral = accepted();
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        consents.record(enquiry, consent(), today());
        introductions.introduced(referral, Channel.EMAIL, today(), "Please meet each other.");
        assertThat(query.of(enquiry).stage()).isEqualTo(Stage.INTRODUCED);
        assertThat(timelineBodies())
                .anySatisfy(body -> assertThat(body)
                        .startsWith("Please meet each other.")
                        .contains("Department of Health and Social Care accept liability"));
        referrals.discussionStarted(referral, today(), "They spoke on the phone");
        agreements.record(referral, terms());
        var page = query.of(enquiry);
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ReferralState.AGREED);
            assertThat(row.explanation()).contains("Kuwait: commissioned a radiotherapy unit (brief §5.2)");
        });
        assertThat(page.agreement().terms().values()).containsEntry(year(), new BigDecimal("1250000.00"));
        assertThatThrownBy(() -> agreements.record(referral, terms())).hasMessage("agreement.already");
        assertThat(ledger()).isEqualTo(moves()).containsKeys("SHORTLISTED", "AGREED");
    }

    @Test
    void noIntroductionBeforeDueDiligenceAndConsent() {
        var referral = accepted();
        assertThatThrownBy(() -> introductions.introduced(referral, Channel.EMAIL, today(), "Please meet"))
                .hasMessage("referral.introduce.due-diligence");
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        assertThatThrownBy(() -> introductions.introduced(referral, Channel.EMAIL, today(), "Please meet"))
                .hasMessage("referral.introduce.consent");
        consents.record(enquiry, consent(), today());
        consents.withdraw(enquiry, query.of(enquiry).consents().getFirst().id());
        assertThatThrownBy(() -> introductions.introduced(referral, Channel.EMAIL, today(), "Please meet"))
                .hasMessage("referral.introduce.consent");
        assertThat(query.of(enquiry).stage()).isEqualTo(Stage.MATCHING);
    }

    @Test
    void consentIsForPartnersUnderConsideration() {
        assertThatThrownBy(() -> consents.record(enquiry, consent(), today()))
                .hasMessage("consent.partners.not-considered");
    }

    @Test
    void worryOverDueDiligenceIsDecidedByAManager() {
        var answers = CaseSamples.allNo();
        answers.put(
                DueDiligenceQuestion.REPUTATION, new DueDiligenceAnswer(Answer.UNKNOWN, "Nothing found either way"));
        dueDiligence.answer(enquiry, answers);
        assertThat(query.of(enquiry).dueDiligence()).isEqualTo(DueDiligenceState.NEEDS_MANAGER);
        actAs(Role.MANAGER);
        dueDiligence.decide(enquiry, true, "Known to the post for years");
        var page = query.of(enquiry);
        assertThat(page.dueDiligence()).isEqualTo(DueDiligenceState.CLEAR);
        assertThat(page.looks())
                .extracting(CaseReferrals.Look::decision)
                .containsExactly(DueDiligenceState.CLEAR, DueDiligenceState.NEEDS_MANAGER);
    }

    @Test
    void aPartnerIsShortlistedOnceAndNotAgainAfterItDeclined() {
        var referral = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON))
                .hasMessage("referral.shortlist.already");
        assertThat(suggestions.suggest(enquiry).considered()).hasSize(1);
        referrals.approach(referral, Channel.PHONE, today(), "Would you be interested?");
        referrals.declined(referral, DeclineReason.NO_CAPACITY, today(), null);
        assertThat(suggestions.suggest(enquiry).excluded(partner))
                .hasValueSatisfying(out -> assertThat(out.reason()).startsWith("Declined this enquiry"));
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON))
                .hasMessage("referral.shortlist.already");
    }

    @Test
    void aQuestionKeepsItApproachedAndALateYesStillCounts() {
        var referral = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        referrals.approach(referral, Channel.EMAIL, today(), "Would you be interested?");
        referrals.needsMore(referral, "How many beds?", today().plusDays(5));
        assertThat(query.of(enquiry).rows().getFirst().question()).isEqualTo("How many beds?");
        assertThat(query.of(enquiry).rows().getFirst().state()).isEqualTo(ReferralState.APPROACHED);
        referrals.lapsed(referral);
        referrals.accepted(referral, today(), "Sorry for the delay");
        assertThat(query.of(enquiry).rows().getFirst().state()).isEqualTo(ReferralState.ACCEPTED);
        referrals.end(referral, "Backed out after all");
        assertThat(ledger()).isEqualTo(moves()).containsEntry("LAPSED", 1).containsEntry("ENDED", 1);
    }

    @Test
    void closingEndsWhatIsOpenAndItsUndoBringsItBack() {
        var referral = accepted();
        cases.close(enquiry, Outcome.ENQUIRER_WITHDREW, "The budget is gone", null);
        assertThat(state(referral)).isEqualTo(ReferralState.ENDED);
        assertThat(ledger()).containsEntry("ENDED", 1);
        cases.undo(enquiry);
        assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
        assertThat(ledger()).containsEntry("ENDED", 0).containsEntry("ACCEPTED", 1);
    }

    @Test
    void whatWasShownIsKeptWordForWordWhateverChangesLater() {
        shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        var kept = query.of(enquiry).rows().getFirst().explanation();
        assertThat(kept)
                .contains("Asked: Radiotherapy · Equipment selection and commissioning · Tertiary care · Kuwait")
                .contains("Weights: version 1", "Service area (100 of 100", "What would change this: ");
        new CaseSamples(application).partner("A later rival " + enquiry.value());
        jdbc.sql("update track_record set description = 'Something else' where partner_id = ?")
                .param(partner.value())
                .update();
        jdbc.sql("update partner set updated_at = now(6) where id = ?")
                .param(partner.value())
                .update();
        assertThat(suggestions.suggest(enquiry).considered())
                .as("what would be shown now")
                .anySatisfy(now -> assertThat(now.explanation()).contains("Something else"));
        assertThat(query.of(enquiry).rows().getFirst().explanation()).isEqualTo(kept);
    }

    @Test
    void whoChoosesAgainstTheRankingSaysWhyAndItIsKept() {
        var best = suggestions.suggest(enquiry).fitting().getFirst();
        var plain = suggestions.suggest(enquiry).fitting().getLast();
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, plain.partner(), "  "))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo("reason"))
                .hasMessage("referral.shortlist.reason");
        shortlist.shortlist(enquiry, plain.partner(), "The minister asked for it");
        var row = query.of(enquiry).rows().getFirst();
        assertThat(row.choiceReason()).isEqualTo("The minister asked for it");
        assertThat(row.explanation()).contains("Before it: 1. " + best.name());
        shortlist.shortlist(enquiry, best.partner(), "Not kept: nobody stands before it");
        assertThat(query.of(enquiry).rows().getLast().choiceReason()).isNull();
    }

    @Test
    void suggestionsNeedThreeStatementsAndTheTabFour() throws Exception {
        shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        assertThat(QueryCount.of(() -> suggestions.suggest(enquiry)))
                .as("the enquiry, whether the directory has changed, what is under way")
                .isEqualTo(3);
        assertThat(QueryCount.of(() -> query.of(enquiry)))
                .as("the referrals, the consents, due diligence, the personal links")
                .isEqualTo(4);
    }

    private ReferralId accepted() {
        var referral = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        referrals.approach(referral, Channel.EMAIL, today(), "Would you be interested?");
        referrals.accepted(referral, today(), null);
        return referral;
    }

    private ReferralState state(ReferralId referral) {
        return query.of(enquiry).rows().stream()
                .filter(row -> row.id().equals(referral))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private ConsentTerms consent() {
        return new ConsentTerms("Dr Sample", Channel.EMAIL, "You may pass on my name.", Set.of(partner));
    }

    private AgreementTerms terms() {
        return new AgreementTerms(
                AgreementKind.SERVICE_CONTRACT, today(), "Dr Sample", Map.of(year(), new BigDecimal("1250000")));
    }

    private FinancialYear year() {
        return FinancialYear.of(today());
    }

    private LocalDate today() {
        return London.dateOf(clock.instant());
    }

    private Map<String, Integer> ledger() {
        return counts("select event, sum(amount) n from exposure where enquiry_id = :id group by event");
    }

    /** Steps that were taken; a question is none. */
    private Map<String, Integer> moves() {
        return counts("""
                select m.to_state, count(*) n from referral_move m join referral r on r.id = m.referral_id
                 where r.enquiry_id = :id and (m.from_state is null or m.from_state <> m.to_state) group by m.to_state""");
    }

    private Map<String, Integer> counts(String sql) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql(sql).param("id", enquiry.value()).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private List<String> timelineBodies() {
        return jdbc.sql("select coalesce(body, '') from timeline_entry where enquiry_id = ?")
                .param(enquiry.value())
                .query(String.class)
                .list();
    }
}
