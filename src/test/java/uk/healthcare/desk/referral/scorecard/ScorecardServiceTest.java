package uk.healthcare.desk.referral.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.Standing;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.staff.Role;

/** Scorecards against the same counted one by one, what matching weighs against scorecards, and their links. */
class ScorecardServiceTest extends DeskTest {

    private static final AtomicLong IDS = new AtomicLong(3_100_000_000L);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private Standing.Source standing;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CaseSamples samples;
    private PartnerId partner;
    private EnquiryId enquiry;

    @BeforeEach
    void aPartner() {
        samples = new CaseSamples(application);
        actAs(Role.OFFICER);
        partner = samples.partner("Scored Beams " + System.nanoTime());
        enquiry = samples.onlyTold("A radiotherapy unit");
        actAs(Role.MANAGER);
    }

    private record Past(
            ReferralState state, Instant approached, Instant due, Instant answered, boolean no, Instant introduced) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, 77})
    void everyFigureIsTheSameCountedOneByOne(long seed) {
        var now = clock.instant();
        var all = seed(new Random(seed), now);
        var card = scorecards.of(partner);
        check(card.lastYear(), all, now.minus(Scorecard.YEAR), now, now);
        check(card.yearBefore(), all, now.minus(Scorecard.YEAR.multipliedBy(2)), now.minus(Scorecard.YEAR), now);
    }

    @Test
    void matchingWeighsTheSameFigures() {
        seed(new Random(5), clock.instant());
        var card = scorecards.of(partner).lastYear();
        var weighed = standing.of(enquiry).answers().get(partner);
        assertThat(weighed.asked()).isEqualTo(card.asked()).isGreaterThan(5);
        assertThat(weighed.answered()).isEqualTo(card.answered());
        assertThat(weighed.days()).isEqualTo(card.days());
    }

    @Test
    void theDaysOfAnAnswerAreCountedWhenItIsRecorded() {
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        var matching = samples.inMatching(owner.id());
        actAs(owner);
        var referral = application.getBean(ShortlistService.class).shortlist(matching, partner, CaseSamples.REASON);
        var today = London.dateOf(clock.instant());
        var referrals = application.getBean(ReferralService.class);
        referrals.approach(referral, Channel.PHONE, today, "Interested?");
        referrals.accepted(referral, today, null);
        assertThat(jdbc.sql("select answer_days from referral where id = ?")
                        .param(referral.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofAFewNothingIsSaidButTheirNumber() {
        var now = clock.instant();
        for (var i = 0; i < Scorecard.FEW - 1; i++) {
            insert(new Past(ReferralState.AGREED, ago(now, 30), ago(now, 20), ago(now, 28), false, ago(now, 10)));
        }
        assertThat(ScorecardLine.of(scorecards.of(partner)))
                .extracting(ScorecardLine::lastYear)
                .containsExactly(
                        "Too few to say (4 answers)",
                        "4 of 4, too few to say",
                        "4 of 4, too few to say",
                        "4",
                        "4 of 4, too few to say",
                        "0",
                        "0");
        insert(new Past(ReferralState.ENDED, ago(now, 30), ago(now, 20), ago(now, 28), false, ago(now, 10)));
        assertThat(scorecards.of(partner).lastYear().percentAgreed()).isEqualTo(80);
        assertThat(scorecards.of(partner).lastYear().percentAccepted()).isEqualTo(100);
        assertThat(scorecards.of(partner).lastYear().typicalDays()).isNotNull();
        assertThat(scorecards.of(partner).yearBefore().percentAccepted()).isNull();
    }

    @Test
    void aScorecardNeedsTwoStatements() throws Exception {
        assertThat(QueryCount.of(() -> scorecards.of(partner))).isEqualTo(2);
    }

    @Test
    void aLinkIsShownOnceOpensThatPartnerOnlyAndCanBeRevoked() {
        var made = scorecards.makeLink(partner, "Ms Sample");
        var secret = made.address().substring(made.address().lastIndexOf('/') + 1);
        assertThat(made.address()).contains("/outside/scorecard/");
        assertThat(opened(secret).partner()).isEqualTo(partner);
        assertThat(jdbc.sql("select count(*) from personal_link_token where hash like ?")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        var kept = scorecards.links(partner);
        assertThat(kept).singleElement().satisfies(link -> {
            assertThat(link.name()).isEqualTo("Ms Sample");
            assertThat(link.standing(clock.instant())).isEqualTo(PersonalLink.Standing.OPEN);
            assertThat(link.standing(clock.instant().plus(Duration.ofDays(31))))
                    .isEqualTo(PersonalLink.Standing.EXPIRED);
        });
        var other = samples.partner("Other Beams " + System.nanoTime());
        assertThatThrownBy(() -> scorecards.revoke(other, kept.getFirst().id())).isInstanceOf(NotFound.class);
        scorecards.revoke(partner, kept.getFirst().id());
        assertThat(opened(secret).standing(clock.instant())).isEqualTo(PersonalLink.Standing.REVOKED);
        assertThat(audits()).isEqualTo(2);
        assertThatThrownBy(() -> scorecards.makeLink(partner, " ")).hasMessage("text.missing.forWhom");
    }

    private PersonalLink opened(String secret) {
        return new TransactionTemplate(transactions)
                .execute(status -> links.opened(secret, LinkPurpose.SCORECARD).orElseThrow());
    }

    private int audits() {
        return jdbc.sql("""
                        select count(*) from audit_event where record_type = 'partner' and record_id = ?
                        and operation like 'partner.scorecard-link%'""").param(partner.value()).query(Integer.class).single();
    }

    private void check(Scorecard.Figures figures, List<Past> all, Instant from, Instant to, Instant now) {
        Predicate<Instant> in = at -> at != null && !at.isBefore(from) && at.isBefore(to);
        var asked = all.stream()
                .filter(past -> in.test(past.approached) && (past.answered != null || past.due.isBefore(now)))
                .toList();
        var answered = asked.stream().filter(past -> past.answered != null).toList();
        assertThat(figures.asked()).isEqualTo(asked.size());
        assertThat(figures.answered()).isEqualTo(answered.size());
        assertThat(figures.accepted())
                .isEqualTo((int) answered.stream().filter(past -> !past.no).count());
        assertThat(figures.days()).isEqualTo(median(answered));
        var introduced = all.stream().filter(past -> in.test(past.introduced)).toList();
        assertThat(figures.introduced()).isEqualTo(introduced.size());
        assertThat(figures.agreed()).isEqualTo(count(introduced, ReferralState.AGREED));
        assertThat(figures.ended()).isEqualTo(count(introduced, ReferralState.ENDED));
        assertThat(figures.talking())
                .isEqualTo(
                        count(introduced, ReferralState.INTRODUCED) + count(introduced, ReferralState.IN_DISCUSSION));
    }

    private static int count(List<Past> some, ReferralState state) {
        return (int) some.stream().filter(past -> past.state == state).count();
    }

    private Double median(List<Past> answered) {
        var days = answered.stream().map(this::days).sorted().toList();
        var middle = days.size() / 2;
        if (days.isEmpty()) {
            return null;
        }
        return days.size() % 2 == 1 ? (double) days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2.0;
    }

    private int days(Past past) {
        return calendar.workingDaysBetween(London.dateOf(past.approached), London.dateOf(past.answered));
    }

    private List<Past> seed(Random random, Instant now) {
        var all = new ArrayList<Past>();
        for (var i = 0; i < 120; i++) {
            // Some hours off, so that nothing lies on the edge of a year.
            var approached = ago(now, random.nextInt(800) + 1).minus(Duration.ofHours(5));
            var due = approached.plus(Duration.ofDays(14));
            var answered = random.nextInt(4) == 0 ? null : approached.plus(Duration.ofHours(random.nextInt(600)));
            answered = answered == null || answered.isAfter(now) ? null : answered;
            var no = answered != null && random.nextInt(3) == 0;
            var introduced = answered == null || no || random.nextInt(3) == 0
                    ? null
                    : answered.plus(Duration.ofDays(random.nextInt(20)));
            introduced = introduced == null || introduced.isAfter(now) ? null : introduced;
            var past = new Past(
                    introduced == null ? ReferralState.LAPSED : later(random),
                    approached,
                    due,
                    answered,
                    no,
                    introduced);
            all.add(past);
            insert(past);
        }
        return all;
    }

    private static ReferralState later(Random random) {
        return List.of(ReferralState.INTRODUCED, ReferralState.IN_DISCUSSION, ReferralState.AGREED, ReferralState.ENDED)
                .get(random.nextInt(4));
    }

    /** On an enquiry of its own: a partner is considered once for each. */
    private void insert(Past past) {
        var own = samples.onlyTold("Another unit");
        jdbc.sql("""
                        insert into referral (id, version, enquiry_id, partner_id, state, state_since, decline_reason,
                          approached_at, answer_due_at, answered_at, answer_days, introduced_at, created_at)
                        values (:id, 0, :enquiry, :partner, :state, :approached, :no, :approached, :due, :answered, :days,
                          :introduced, :approached)""")
                .param("id", IDS.incrementAndGet())
                .param("enquiry", own.value())
                .param("partner", partner.value())
                .param("state", past.state.name())
                .param("no", past.no ? "NO_CAPACITY" : null)
                .param("approached", Utc.column(past.approached))
                .param("due", Utc.column(past.due))
                .param("answered", past.answered == null ? null : Utc.column(past.answered))
                .param("days", past.answered == null ? null : days(past))
                .param("introduced", past.introduced == null ? null : Utc.column(past.introduced))
                .update();
    }

    private static Instant ago(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
