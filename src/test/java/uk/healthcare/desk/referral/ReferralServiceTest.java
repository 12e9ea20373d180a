package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
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
import uk.healthcare.desk.staff.Role;

/** A referral on its way from the shortlist to the agreement or its end, and what it needs before names are exchanged. */
class ReferralServiceTest extends CaseInMatching {

    @Autowired
    private IntroductionService introductions;

    @Autowired
    private ConsentService consents;

    @Autowired
    private DueDiligenceService dueDiligence;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CaseService cases;

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
        cases.close(enquiry, Outcome.ENQUIRER_WITHDREW, "The budget is gone");
        assertThat(state(referral)).isEqualTo(ReferralState.ENDED);
        assertThat(ledger()).containsEntry("ENDED", 1);
        cases.undo(enquiry);
        assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
        assertThat(ledger()).containsEntry("ENDED", 0).containsEntry("ACCEPTED", 1);
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
