package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** From the introduction on: contacts and visits, each with the next, until all partners are out. */
class LadderTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private LadderService ladder;

    @Autowired
    private LadderQuery query;

    @Autowired
    private ReferralService steps;

    @Autowired
    private EnquiryPageQuery pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId partner;
    private ReferralId referral;
    private LocalDate today;

    @BeforeEach
    void anEnquiryThatIsIntroduced() {
        today = London.dateOf(clock.instant());
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = new CaseSamples(application).inMatching(owner.id());
        partner = new CaseSamples(application).partner("Ladder Beams " + enquiry.value());
        actAs(owner);
        referral = introduced(partner);
    }

    @Test
    void aContactNamesItsPartnerAndWhatComesNext() {
        ladder.contact(referral, talk("They have exchanged drafts.", today));
        var step = pages.details(enquiry).nextStep();
        assertThat(step.action()).isEqualTo("Ask for the draft");
        assertThat(step.dueOn()).isEqualTo(today.plusDays(10));
        assertThat(step.waitingFor()).isEqualTo(WaitingFor.PARTNER);
        assertThat(query.of(referral).rungs()).anySatisfy(rung -> {
            assertThat(rung.title()).isEqualTo("Contact with Dr Sample by phone");
            assertThat(rung.text()).isEqualTo("They have exchanged drafts.");
            assertThat(rung.by()).isEqualTo(owner.name());
        });
        assertThat(followUpDue()).isAfter(clock.instant());
    }

    @Test
    void aContactOfAnEarlierDayDoesNotMoveTheClockBack() {
        jdbc.sql("update referral set state_since = :then where id = :id")
                .param("then", Utc.column(clock.instant().minusSeconds(9 * 86_400)))
                .param("id", referral.value())
                .update();
        ladder.contact(referral, talk("Today", today));
        var due = followUpDue();
        ladder.contact(referral, talk("Last week", today.minusDays(7)));
        assertThat(followUpDue()).isEqualTo(due);
        assertThat(query.of(referral).rungs())
                .anySatisfy(rung -> assertThat(London.dateOf(rung.at())).isEqualTo(today.minusDays(7)));
    }

    @Test
    void eachAsksForWhatIsMissing() {
        broken(
                "nextStepOn",
                () -> ladder.contact(
                        referral,
                        new ContactTerms(
                                Channel.PHONE, today, "Dr Sample", "Spoke", new NextContact("Ask", null, null))));
        broken(
                "nextStepOn",
                () -> ladder.contact(
                        referral,
                        new ContactTerms(
                                Channel.PHONE,
                                today,
                                "Dr Sample",
                                "Spoke",
                                new NextContact("Ask", today.minusDays(1), null))));
        broken(
                "contactWith",
                () -> ladder.contact(referral, new ContactTerms(Channel.PHONE, today, " ", "Spoke", next())));
        broken("text", () -> ladder.contact(referral, talk(" ", today)));
        broken("on", () -> ladder.contact(referral, talk("Spoke", today.plusDays(1))));
        broken(
                "visitTo",
                () -> ladder.planVisit(
                        referral,
                        new VisitTerms(VisitKind.TO_UK, today.plusDays(5), today.plusDays(4), "Leeds", "All")));
        broken(
                "visitFrom",
                () -> ladder.planVisit(
                        referral, new VisitTerms(VisitKind.TO_UK, today.minusDays(1), null, "Leeds", "All")));
        broken("visitPlace", () -> ladder.planVisit(referral, new VisitTerms(VisitKind.TO_UK, today, null, "", "All")));
        assertThat(query.of(referral).planned()).isEmpty();
    }

    @Test
    void aVisitIsANextStepUntilSomethingCameOfIt() {
        var number = ladder.planVisit(
                referral, new VisitTerms(VisitKind.DELEGATION, today, today.plusDays(2), "Leeds", "Six from Kuwait"));
        var step = pages.details(enquiry).nextStep();
        assertThat(step.kind()).isEqualTo(StepKind.VISIT);
        assertThat(step.dueOn()).isEqualTo(today);
        assertThat(step.action()).startsWith("Delegation: ").endsWith(", Leeds");
        assertThat(query.of(referral).planned()).singleElement().satisfies(visit -> {
            assertThat(visit.number()).isEqualTo(number);
            assertThat(visit.participants()).isEqualTo("Six from Kuwait");
        });

        ladder.visitTookPlace(referral, number, "They saw the unit.", next());
        assertThat(query.of(referral).planned()).isEmpty();
        assertThat(query.of(referral).rungs())
                .anySatisfy(rung -> assertThat(rung.text()).isEqualTo("They saw the unit."));
        assertThat(pages.details(enquiry).nextStep().action()).isEqualTo("Ask for the draft");
        assertThatThrownBy(() -> ladder.visitCalledOff(referral, number, "Why not", next()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aVisitThatHasNotBegunDidNotTakePlaceButCanBeCalledOff() {
        var number = ladder.planVisit(
                referral, new VisitTerms(VisitKind.TO_ENQUIRER, today.plusDays(20), null, "Kuwait City", "Two"));
        assertThatThrownBy(() -> ladder.visitTookPlace(referral, number, "It was good", next()))
                .isInstanceOf(RuleViolation.class);
        ladder.visitCalledOff(referral, number, "No visas", next());
        assertThat(query.of(referral).planned()).isEmpty();
        assertThat(pages.details(enquiry).nextStep().kind()).isEqualTo(StepKind.ACTION);
    }

    @Test
    void thereIsNoneBeforeTheIntroduction() {
        var other = shortlisted(new CaseSamples(application).partner("Early Beams " + enquiry.value()));
        assertThatThrownBy(() -> ladder.contact(other, talk("Spoke", today)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        rule -> assertThat(rule.key()).isEqualTo("referral.ladder.not-introduced"));
    }

    @Test
    void itIsReadInOneStatementByThoseWhoSeeTheEnquiry() throws Exception {
        ladder.contact(referral, talk("Spoke", today));
        assertThat(QueryCount.of(() -> query.of(referral))).isEqualTo(1);
        actAsPostOf("BR");
        assertThatThrownBy(() -> query.of(referral)).isInstanceOf(NotFound.class);
        actAsPostOf("KW");
        assertThat(query.of(referral).rungs()).isNotEmpty();
    }

    @Test
    void whenAllAreOutItIsMatchedAgainAndTheyAreNotSuggestedForIt() {
        var second = new CaseSamples(application).partner("Second Beams " + enquiry.value());
        var other = introduced(second);
        ladder.contact(referral, talk("They have spoken.", today));
        steps.discussionStarted(referral, today, "Prices");
        var visit = ladder.planVisit(referral, new VisitTerms(VisitKind.TO_UK, today, null, "Leeds", "Two"));
        ladder.visitTookPlace(referral, visit, "It did not convince them.", next());
        steps.end(other, "No answer since the introduction");
        assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.INTRODUCED);

        steps.end(referral, "They found the price too high");
        assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.MATCHING);
        assertThat(jdbc.sql("select reason from stage_move where enquiry_id = :id order by id desc limit 1")
                        .param("id", enquiry.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Ladder Beams " + enquiry.value() + " is out");
        assertThat(application.getBean(SuggestionService.class).suggest(enquiry).fitting())
                .extracting(Suggestion::partner)
                .isNotEmpty()
                .doesNotContain(partner, second);
        assertThatThrownBy(() -> ladder.contact(referral, talk("Once more", today)))
                .isInstanceOf(RuleViolation.class);
    }

    private ReferralId introduced(PartnerId whom) {
        return new ReferralSamples(application).introduced(enquiry, whom);
    }

    private ReferralId shortlisted(PartnerId whom) {
        return application.getBean(ShortlistService.class).shortlist(enquiry, whom, CaseSamples.REASON);
    }

    private ContactTerms talk(String said, LocalDate on) {
        return new ContactTerms(Channel.PHONE, on, "Dr Sample", said, next());
    }

    private NextContact next() {
        return new NextContact("Ask for the draft", today.plusDays(10), WaitingFor.PARTNER);
    }

    private Instant followUpDue() {
        return jdbc.sql("""
                        select due_at from clock_run
                        where enquiry_id = :id and kind = 'FOLLOW_UP' and met_at is null and ended_at is null""")
                .param("id", enquiry.value())
                .query((row, number) -> Utc.moment(row, "due_at"))
                .single();
    }

    private static void broken(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo(field));
    }
}
