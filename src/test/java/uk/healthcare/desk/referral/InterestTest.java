package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.InterestTerms;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.introduction.IntroductionLetter;
import uk.healthcare.desk.referral.introduction.IntroductionMailService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.referral.introduction.PartnerLetter;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Whoever has an interest in a partner cannot choose it; a second person can. */
class InterestTest extends DeskTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private InterestRegister register;

    @Autowired
    private ShortlistService shortlist;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private IntroductionService introductions;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private SuggestionService suggestions;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private SignedIn manager;
    private EnquiryId enquiry;
    private PartnerId partner;

    @BeforeEach
    void aCase() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        manager = person(Role.MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = samples.partner("Interesting Beams " + enquiry.value());
        actAs(owner);
    }

    /** They would be suggested in other tests. */
    @AfterEach
    void retirePartners() {
        jdbc.sql(
                        "update partner set active = false, updated_at = now(6) where name like 'Interesting Beams %' or name like 'Other Beams %'")
                .update();
    }

    @Test
    void an_interest_keeps_its_person_from_shortlisting_and_a_second_person_may() {
        register.declare(terms(null, null));
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, partner, "An invented reason"))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.key()).isEqualTo("interest.blocks");
                    assertThat(rule.arguments()).contains(GuardedAct.SHORTLIST);
                });
        assertThat(suggestions.suggest(enquiry).of(partner)).isPresent();
        actAs(manager);
        assertThat(shortlist.shortlist(enquiry, partner, "An invented reason")).isNotNull();
        assertThat(audited("interest.declare", owner)).isEqualTo(1);
    }

    @Test
    void a_double_click_declares_once() throws Exception {
        for (var round = 0; round < 8; round++) {
            assertThat(new TwoAtOnce(owner, owner)
                            .met(() -> register.declare(terms(null, null)), () -> register.declare(terms(null, null))))
                    .singleElement()
                    .satisfies(told -> assertThat(told).hasMessageContaining("interest.already"));
            actAs(manager);
            register.in(partner).stream().filter(one -> one.endedAt() == null).forEach(one -> register.end(one.id()));
            actAs(owner);
        }
    }

    @Test
    void it_keeps_them_from_approaching_and_introducing_too() {
        var referral = shortlist.shortlist(enquiry, partner, "An invented reason");
        register.declare(terms(null, null));
        blocked(() -> referrals.approach(referral, Channel.EMAIL, TODAY, "A brief"), GuardedAct.APPROACH);
        blocked(() -> introductions.introduced(referral, Channel.EMAIL, TODAY, "Please meet"), GuardedAct.INTRODUCE);
        blocked(
                () -> application
                        .getBean(IntroductionMailService.class)
                        .send(referral, new IntroductionLetter(letter(), null)),
                GuardedAct.INTRODUCE);
        actAs(manager);
        assertThatCode(() -> referrals.approach(referral, Channel.EMAIL, TODAY, "A brief"))
                .doesNotThrowAnyException();
    }

    @Test
    void it_keeps_them_from_recording_acceptance_and_agreement_but_anybody_on_the_case_ends_it() {
        var referral = shortlist.shortlist(enquiry, partner, "An invented reason");
        referrals.approach(referral, Channel.EMAIL, TODAY, "A brief");
        register.declare(terms(null, null));
        blocked(() -> referrals.accepted(referral, TODAY, "Yes"), GuardedAct.RECORD_ACCEPTANCE);
        blocked(() -> agreements.record(referral, nothingAgreed()), GuardedAct.RECORD_AGREEMENT);
        actAs(manager);
        referrals.accepted(referral, TODAY, "Yes");
        assertThatThrownBy(() -> agreements.record(referral, nothingAgreed()))
                .hasMessageContaining("agreement.kind.missing");
        actAs(owner);
        assertThatCode(() -> referrals.end(referral, "It backed out")).doesNotThrowAnyException();
    }

    private static AgreementTerms nothingAgreed() {
        return new AgreementTerms(null, TODAY, "Dr Sample", Map.of());
    }

    @Test
    void it_counts_from_its_first_day_to_its_last_and_not_for_other_partners() {
        register.declare(terms(TODAY.plusDays(1), null));
        assertThatCode(() -> shortlist.shortlist(enquiry, partner, "An invented reason"))
                .doesNotThrowAnyException();
        var other = new CaseSamples(application).partner("Other Beams " + enquiry.value());
        actAs(manager);
        register.declareFor(
                owner.id(), new InterestTerms(other, "Held shares", TODAY.minusDays(9), TODAY.minusDays(1)));
        actAs(owner);
        assertThatCode(() -> shortlist.shortlist(enquiry, other, "An invented reason"))
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_lifts_their_own_block_and_an_end_can_be_taken_back() {
        var entry = register.declare(terms(null, null));
        assertThatThrownBy(() -> register.declare(terms(null, null))).hasMessageContaining("interest.already");
        actAs(manager);
        register.end(entry);
        assertThatThrownBy(() -> register.end(entry)).hasMessageContaining("interest.gone");
        actAs(owner);
        assertThat(register.known()).isEmpty();
        assertThat(register.mine())
                .singleElement()
                .satisfies(one -> assertThat(one.endedBy()).isNotBlank());
        actAs(manager);
        register.reopen(entry);
        actAs(owner);
        blocked(() -> shortlist.shortlist(enquiry, partner, "An invented reason"), GuardedAct.SHORTLIST);
        actAs(manager);
        var own = register.declare(terms(null, null));
        assertThatThrownBy(() -> register.end(own)).hasMessageContaining("interest.own");
    }

    @Test
    void what_is_missing_is_told() {
        assertThatThrownBy(() -> register.declare(new InterestTerms(null, "Why", null, null)))
                .hasMessageContaining("interest.partner.missing");
        assertThatThrownBy(() -> register.declare(new InterestTerms(partner, " ", null, null)))
                .hasMessageContaining("text.missing.interest");
        assertThatThrownBy(() -> register.declare(new InterestTerms(partner, "Why", TODAY, TODAY.minusDays(1))))
                .hasMessageContaining("interest.until.before");
    }

    private static PartnerLetter letter() {
        return new PartnerLetter(java.util.UUID.randomUUID(), "nobody@partner.example", "Subject", "Text");
    }

    private void blocked(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, GuardedAct guarded) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, rule -> {
            assertThat(rule.key()).isEqualTo("interest.blocks");
            assertThat(rule.arguments()).contains(guarded);
        });
    }

    private long audited(String operation, SignedIn who) {
        return jdbc.sql(
                        "select count(*) from audit_event where operation = ? and staff_id = ? and record_type = 'interest'")
                .params(operation, who.id().value())
                .query(Long.class)
                .single();
    }

    private InterestTerms terms(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new InterestTerms(partner, "Her brother is on its board", from, until);
    }
}
