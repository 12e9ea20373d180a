package uk.healthcare.desk.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.TimelineKind;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** What was agreed is recorded once, guards the closing, and can be corrected with its history. */
class AgreementServiceTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CaseReferralsQuery query;

    @Autowired
    private CaseService cases;

    @Autowired
    private EnquiryPageQuery pages;

    @Autowired
    private JdbcClient jdbc;

    private final AgreementTerms terms = CaseSamples.terms();
    private SignedIn owner;
    private EnquiryId enquiry;
    private ReferralId referral;

    @BeforeEach
    void inDiscussion() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        referral = samples.inDiscussion(enquiry, samples.partner("Agreeing Beams " + enquiry.value()));
    }

    @Test
    void agreementReachedNeedsTheWholeAgreement() {
        assertThatThrownBy(() -> cases.close(enquiry, Outcome.AGREEMENT_REACHED, "Signed"))
                .hasMessage("enquiry.close.agreement-missing");
        assertThatThrownBy(() -> agreements.record(
                        referral, new AgreementTerms(terms.kind(), terms.signedOn(), "Dr Sample", Map.of())))
                .hasMessage("agreement.value.missing");
        assertThatThrownBy(() -> cases.close(enquiry, Outcome.AGREEMENT_REACHED, "Signed"))
                .hasMessage("enquiry.close.agreement-missing");
        agreements.record(referral, terms);
        cases.close(enquiry, Outcome.AGREEMENT_REACHED, "Signed");
        assertThat(query.of(enquiry).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aCorrectionIsToldFieldByFieldAndCountsAtOnceEvenWhenClosed() {
        agreements.record(referral, terms);
        cases.close(enquiry, Outcome.AGREEMENT_REACHED, "Signed");
        var corrected = with(AgreementKind.JOINT_VENTURE, "Gulf cancer programme", new BigDecimal("750000.50"));
        agreements.correct(enquiry, terms, corrected, null);
        var now = Objects.requireNonNull(query.of(enquiry).agreement()).terms();
        assertThat(now.inWords()).isEqualTo(corrected.inWords());
        assertThat(pages.details(enquiry).agreedValueGbp()).isEqualByComparingTo("1750000.50");
        assertThat(timeline("Agreement with %corrected"))
                .isEqualTo("""
                        Kind of agreement: Service contract → Joint venture
                        Programme: nothing → Gulf cancer programme
                        Value in %s: £500,000 → £750,000.50""".formatted(year().plus(1).words()));
        assertThat(audits("referral.agreement-correct")).isEqualTo(1);
        assertThat(pages.details(enquiry).nextStep()).isNull();
    }

    @Test
    void onlyWhatItsEnquirerWasToldMakesARevision() {
        agreements.record(referral, terms);
        var programme = with(AgreementKind.SERVICE_CONTRACT, "Gulf cancer programme", new BigDecimal("500000"));
        agreements.correct(enquiry, terms, programme, null);
        assertThat(revision()).isEqualTo(1);
        agreements.correct(enquiry, programme, with(AgreementKind.OTHER, null, new BigDecimal("500000.00")), null);
        assertThat(revision()).isEqualTo(2);
    }

    @Test
    void savingTheSameChangesNothing() {
        agreements.record(referral, terms);
        agreements.correct(enquiry, terms, with(AgreementKind.SERVICE_CONTRACT, " ", new BigDecimal("500000.0")), null);
        assertThat(timeline("Agreement with %corrected")).isNull();
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void twoHandsAreShownToEachOther() {
        agreements.record(referral, terms);
        var theirs = with(AgreementKind.MEMORANDUM, null, new BigDecimal("500000"));
        var mine = with(AgreementKind.SERVICE_CONTRACT, null, new BigDecimal("600000"));
        agreements.correct(enquiry, terms, theirs, null);
        assertThatThrownBy(() -> agreements.correct(enquiry, terms, mine, null))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences())
                            .extracting(Conflict.Difference::theirs)
                            .containsExactly("Memorandum of understanding", "£500,000");
                    agreements.correct(enquiry, terms, mine, conflict.currentVersion());
                });
        assertThat(Objects.requireNonNull(query.of(enquiry).agreement()).terms().inWords())
                .isEqualTo(mine.inWords());
    }

    @Test
    void aCorrectionIsCheckedAsTheRecordWas() {
        agreements.record(referral, terms);
        var tomorrow = LocalDate.now(London.ZONE).plusDays(1);
        assertThatThrownBy(() -> agreements.correct(
                        enquiry, terms, new AgreementTerms(terms.kind(), tomorrow, "Dr Sample", terms.values()), null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("signedOn"));
    }

    @Test
    void whoseCaseItIsNotCannotCorrectIt() {
        agreements.record(referral, terms);
        actAs(Role.PARTNERSHIP_MANAGER);
        assertThatThrownBy(() -> agreements.correct(enquiry, terms, terms, null))
                .isInstanceOf(NotFound.class);
    }

    private AgreementTerms with(AgreementKind kind, String programme, BigDecimal second) {
        var values = new TreeMap<>(terms.values());
        values.put(year().plus(1), second);
        return new AgreementTerms(kind, terms.signedOn(), "Dr Sample", values, programme);
    }

    private FinancialYear year() {
        return FinancialYear.of(LocalDate.now(London.ZONE));
    }

    private int revision() {
        return jdbc.sql("select revision from agreement where enquiry_id = ?")
                .param(enquiry.value())
                .query(Integer.class)
                .single();
    }

    private String timeline(String title) {
        return jdbc.sql("select body from timeline_entry where enquiry_id = ? and kind = ? and title like ?")
                .params(enquiry.value(), TimelineKind.AGREEMENT.name(), title)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int audits(String operation) {
        return jdbc.sql("select count(*) from audit_event where operation = ? and record_id = ?")
                .params(operation, enquiry.value())
                .query(Integer.class)
                .single();
    }
}
