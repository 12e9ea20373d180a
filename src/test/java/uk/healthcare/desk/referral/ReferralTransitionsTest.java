package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.approach.PartnerAnswerService;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Every state × every step × everybody who might take it, from one table written off PRODUCT by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralTransitionsTest extends DeskTest {

    /** Who takes a step: our people, and the partner itself by its personal link. */
    private enum Actor {
        OWNER(Role.PARTNERSHIP_MANAGER),
        MANAGER(Role.MANAGER),
        LINK(null),
        ANOTHER_CASE(Role.PARTNERSHIP_MANAGER),
        OFFICER(Role.OFFICER),
        POST(Role.POST),
        AUDITOR(Role.AUDITOR),
        ADMINISTRATOR(Role.ADMINISTRATOR);

        private final Role role;

        Actor(Role role) {
            this.role = role;
        }
    }

    private static final Set<Actor> OURS = Set.of(Actor.OWNER, Actor.MANAGER);
    private static final Set<Actor> PARTNER_TOO = Set.of(Actor.OWNER, Actor.MANAGER, Actor.LINK);

    private enum Step {
        APPROACH(ReferralState.APPROACHED, OURS),
        ACCEPT(ReferralState.ACCEPTED, PARTNER_TOO),
        DECLINE(ReferralState.DECLINED, PARTNER_TOO),
        NEEDS_MORE(ReferralState.APPROACHED, PARTNER_TOO),
        LAPSE(ReferralState.LAPSED, OURS),
        INTRODUCE(ReferralState.INTRODUCED, OURS),
        DISCUSS(ReferralState.IN_DISCUSSION, OURS),
        AGREE(ReferralState.AGREED, OURS),
        END(ReferralState.ENDED, OURS);

        private final ReferralState target;
        private final Set<Actor> by;

        Step(ReferralState target, Set<Actor> by) {
            this.target = target;
            this.by = by;
        }
    }

    private static final Map<ReferralState, Set<Step>> TABLE = Map.of(
            ReferralState.SHORTLISTED, Set.of(Step.APPROACH, Step.END),
            ReferralState.APPROACHED, Set.of(Step.ACCEPT, Step.DECLINE, Step.NEEDS_MORE, Step.LAPSE, Step.END),
            ReferralState.LAPSED, Set.of(Step.APPROACH, Step.ACCEPT, Step.DECLINE, Step.END),
            ReferralState.ACCEPTED, Set.of(Step.INTRODUCE, Step.END),
            ReferralState.INTRODUCED, Set.of(Step.DISCUSS, Step.END),
            ReferralState.IN_DISCUSSION, Set.of(Step.AGREE, Step.END),
            ReferralState.AGREED, Set.of(),
            ReferralState.DECLINED, Set.of(),
            ReferralState.ENDED, Set.of());

    /** The way there. */
    private static final Map<ReferralState, List<Step>> WAYS = Map.of(
            ReferralState.SHORTLISTED, List.of(),
            ReferralState.APPROACHED, List.of(Step.APPROACH),
            ReferralState.LAPSED, List.of(Step.APPROACH, Step.LAPSE),
            ReferralState.ACCEPTED, List.of(Step.APPROACH, Step.ACCEPT),
            ReferralState.INTRODUCED, List.of(Step.APPROACH, Step.ACCEPT, Step.INTRODUCE),
            ReferralState.IN_DISCUSSION, List.of(Step.APPROACH, Step.ACCEPT, Step.INTRODUCE, Step.DISCUSS),
            ReferralState.AGREED, List.of(Step.APPROACH, Step.ACCEPT, Step.INTRODUCE, Step.DISCUSS, Step.AGREE),
            ReferralState.DECLINED, List.of(Step.APPROACH, Step.DECLINE),
            ReferralState.ENDED, List.of(Step.END));

    private record Sample(EnquiryId enquiry, PartnerId partner, ReferralId referral, String secret) {}

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private PartnerAnswerService answers;

    @Autowired
    private JdbcClient jdbc;

    private final Map<Actor, SignedIn> people = new EnumMap<>(Actor.class);
    private final Map<ReferralState, Sample> untouched = new EnumMap<>(ReferralState.class);
    private final LocalDate today = LocalDate.now();
    private CaseSamples samples;

    @BeforeAll
    void meetEverybody() {
        samples = new CaseSamples(application);
        for (var actor : Actor.values()) {
            if (actor.role != null) {
                people.put(actor, person(actor.role));
            }
        }
        for (var state : ReferralState.values()) {
            untouched.put(state, in(state));
        }
    }

    @AfterAll
    void retirePartners() {
        jdbc.sql("update partner set active = false where name like 'Transition Partner %'")
                .update();
    }

    static Stream<Arguments> everyCell() {
        return Arrays.stream(ReferralState.values())
                .flatMap(from -> Arrays.stream(Step.values()).map(step -> Arguments.of(from, step)));
    }

    @ParameterizedTest
    @MethodSource("everyCell")
    void isTakenByThoseOfTheTableAndByNobodyElse(ReferralState from, Step step) {
        for (var actor : Actor.values()) {
            var allowed = TABLE.get(from).contains(step) && step.by.contains(actor);
            if (actor == Actor.LINK && !PARTNER_TOO.equals(step.by)) {
                continue;
            }
            var sample = allowed ? in(from) : untouched.get(from);
            var failure = catchThrowable(() -> take(step, sample, actor));
            if (allowed) {
                assertThat(failure).as("%s by %s", step, actor).isNull();
            } else {
                assertThat(failure)
                        .as("%s by %s", step, actor)
                        .isInstanceOfAny(NotFound.class, RuleViolation.class, AlreadyAnswered.class);
            }
            assertThat(state(sample)).as("%s by %s", step, actor).isEqualTo(allowed ? step.target : from);
        }
    }

    private void take(Step step, Sample on, Actor actor) {
        if (actor == Actor.LINK) {
            signOut();
            takeByLink(step, on.secret());
        } else {
            actAs(people.get(actor));
            take(step, on);
        }
    }

    private void takeByLink(Step step, String secret) {
        switch (step) {
            case ACCEPT -> answers.accept(secret, null);
            case DECLINE -> answers.decline(secret, DeclineReason.TIMING, null);
            case NEEDS_MORE -> answers.ask(secret, "How many beds?");
            default -> throw new IllegalArgumentException("No link does that");
        }
    }

    private void take(Step step, Sample on) {
        var id = on.referral();
        switch (step) {
            case APPROACH -> referrals.approach(id, Channel.PHONE, today, "Would it interest you?");
            case ACCEPT -> referrals.accepted(id, today, null);
            case DECLINE -> referrals.declined(id, DeclineReason.TIMING, today, null);
            case NEEDS_MORE -> referrals.needsMore(id, "How many beds?", today.plusDays(5));
            case LAPSE -> referrals.lapsed(id);
            case INTRODUCE ->
                application
                        .getBean(IntroductionService.class)
                        .introduced(id, Channel.EMAIL, today, "Please meet each other.");
            case DISCUSS -> referrals.discussionStarted(id, today, null);
            case AGREE ->
                application
                        .getBean(AgreementService.class)
                        .record(
                                id,
                                new AgreementTerms(
                                        AgreementKind.SERVICE_CONTRACT,
                                        today,
                                        "Dr Sample",
                                        Map.of(FinancialYear.of(today), new BigDecimal("1000"))));
            case END -> referrals.end(id, "It does not suit");
        }
    }

    /** A referral in that state, of a case on which nothing stands in the way of any step, with a link to answer. */
    private Sample in(ReferralState state) {
        var owner = people.get(Actor.OWNER);
        var partner = samples.partner("Transition Partner " + state);
        actAs(people.get(Actor.OFFICER));
        var enquiry = samples.inMatching(owner.id());
        actAs(owner);
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        application.getBean(DueDiligenceService.class).answer(enquiry, CaseSamples.allNo());
        application
                .getBean(ConsentService.class)
                .record(enquiry, new ConsentTerms("Dr Sample", Channel.EMAIL, "Yes", Set.of(partner)), today);
        var link = new SampleLinks(application)
                .make(LinkPurpose.ANSWER, enquiry, referral, partner, "ada@partner.example", "Ada", "en");
        var sample = new Sample(enquiry, partner, referral, link.secret());
        WAYS.get(state).forEach(step -> take(step, sample));
        return sample;
    }

    private ReferralState state(Sample of) {
        return jdbc.sql("select state from referral where id = :id")
                .param("id", of.referral().value())
                .query((row, number) -> ReferralState.valueOf(row.getString(1)))
                .single();
    }
}
