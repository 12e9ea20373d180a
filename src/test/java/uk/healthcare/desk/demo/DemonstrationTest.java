package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.demo.Cast.Member;
import uk.healthcare.desk.enquiry.EnquiryArchive;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.matching.Eligibility;
import uk.healthcare.desk.matching.ReferenceWords;
import uk.healthcare.desk.matching.WeightService;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.ConfirmationService;
import uk.healthcare.desk.referral.Disclaimer;
import uk.healthcare.desk.referral.DisclosureKind;
import uk.healthcare.desk.referral.Disclosures;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The invented enquiries are in states that the rules lead to. What is loaded is rolled back: no other test sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    ReferenceData reference;

    @Autowired
    PartnerCatalogue partners;

    @Autowired
    ReferenceWords words;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Disclaimer disclaimer;

    @Autowired
    EnquiryArchive archive;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private Cast cast;
    private List<Map<String, Object>> enquiries;
    private List<Map<String, Object>> moves;
    private List<Map<String, Object>> referralMoves;
    private List<Map<String, Object>> counts;
    private Map<String, Object> probity;
    private List<Map<String, Object>> agreements;
    private List<Map<String, Object>> choices;
    private List<Map<String, Object>> told;
    private List<Map<String, Object>> links;
    private List<Map<String, Object>> calls;
    private List<Map<String, Object>> asked;

    @Autowired
    WeightService weights;

    @Autowired
    InterestRegister register;

    @Autowired
    Eligibility eligibility;

    @Autowired
    EnquiryMail mail;

    @Autowired
    Briefs briefs;

    private List<EnquiryFields> letters;

    @BeforeAll
    void load() {
        cast = new Cast(
                List.of(member(Role.OFFICER), member(Role.OFFICER)),
                List.of(member(Role.PARTNERSHIP_MANAGER), member(Role.PARTNERSHIP_MANAGER)),
                List.of(member(Role.MANAGER)),
                List.of(new Member(person(Role.POST).id(), "Post", 1, Set.of("KW", "SA", "AE"))));
        rolledBack(() -> {
            invent(Demonstration.ENQUIRIES, TUESDAY);
            new DemoProbity(weights, register, eligibility, Clock.fixed(TUESDAY, ZoneOffset.UTC)).add(cast);
            entities.flush();
            ask();
            agreements = rows("""
                    select a.programme, e.agreement_confirmed_at is not null confirmed, c.id asked, c.answered_at, c.amount_right,
                           (select count(*) from confirmation_letter l join outgoing_message o on o.message_id = l.message_id
                             where l.confirmation_id = c.id and o.state = 'SENT') letters
                    from agreement a join enquiry e on e.id = a.enquiry_id
                    left join agreement_confirmation c on c.agreement_id = a.id where e.demonstration""");
            choices = rows("""
                    select r.suggested_rank, r.weights_version, r.choice_reason, r.explanation
                    from referral r join enquiry e on e.id = r.enquiry_id where e.demonstration""");
            probity = rows("""
                    with invented as (select id from enquiry where demonstration)
                    select (select count(*) from interest where why like 'Invented for%') interests,
                           (select count(*) from weight_set where state = 'PUBLISHED') versions,
                           (select count(*) from matched_need where hindsight and enquiry_id in (select id from invented)) hindsight,
                           (select count(*) from eligibility where enquiry_id in (select id from invented)) eligible,
                           (select count(distinct lacking) from demand where enquiry_id in (select id from invented)) lacking,
                           (select count(*) from exposure
                             where event = 'SUGGESTED' and enquiry_id in (select id from invented)) suggested,
                           (select max(at) from exposure
                             where event = 'SUGGESTED' and enquiry_id in (select id from invented)) last_suggested""").getFirst();
            told = rows("""
                    select d.kind, d.channel, d.text, d.recipient, d.at, r.brief, r.state from disclosure d
                    join enquiry e on e.id = d.enquiry_id left join referral r on r.id = d.referral_id
                    where e.demonstration""");
            links = rows("""
                    select l.purpose, l.used_at, l.issued_at, l.expires_at, r.state from personal_link l
                    join enquiry e on e.id = l.enquiry_id left join referral r on r.id = l.referral_id
                    where e.demonstration""");
            calls = rows("""
                    select c.chosen_id, c.answer_due_at, c.opened_at,
                           (select count(*) from referral r where r.open_call_id = c.id) asked,
                           (select count(*) from referral r where r.open_call_id = c.id and r.state = 'APPROACHED') awaited,
                           (select count(*) from partner_chase k join referral r on r.id = k.referral_id
                             where r.open_call_id = c.id) reminders,
                           (select count(*) from referral_move m join referral r on r.id = m.referral_id
                             where r.open_call_id = c.id and m.from_state = m.to_state and r.state = 'APPROACHED') questions
                    from open_call c join enquiry e on e.id = c.enquiry_id where e.demonstration""");
            asked = rows("""
                    select r.brief, r.state, (select max(k.step) from partner_chase k where k.referral_id = r.id) reminded
                    from referral r join enquiry e on e.id = r.enquiry_id
                    where e.demonstration and r.approached_at is not null""");
            enquiries = rows("select * from enquiry where demonstration");
            letters = enquiries.stream()
                    .map(row -> mail.fields(new EnquiryId((Long) row.get("id"))))
                    .toList();
            moves = rows("""
                    select m.* from stage_move m join enquiry e on e.id = m.enquiry_id where e.demonstration
                    order by m.enquiry_id, m.at, m.id""");
            referralMoves = rows("""
                    select m.* from referral_move m join referral r on r.id = m.referral_id
                    join enquiry e on e.id = r.enquiry_id where e.demonstration order by m.referral_id, m.id""");
            counts = rows("""
                    select e.id,
                           (select count(*) from clock_run c where c.enquiry_id = e.id and c.met_at is null and c.ended_at is null) running,
                           (select count(*) from enquiry_hold h where h.enquiry_id = e.id and h.released_at is null) held,
                           (select count(*) from task t where t.enquiry_id = e.id and t.done_at is null and t.cancelled_at is null
                              and t.title not like 'Correct the agreement%') tasks,
                           (select count(*) from referral r where r.enquiry_id = e.id
                              and r.state in ('SHORTLISTED', 'APPROACHED', 'LAPSED', 'ACCEPTED', 'INTRODUCED', 'IN_DISCUSSION')) referrals,
                           (select max(t.at) from timeline_entry t where t.enquiry_id = e.id) latest,
                           e.stage
                    from enquiry e where e.demonstration""");
            return true;
        });
    }

    /** Compared in another way than the check compares. */
    @Test
    void theBriefOfNoEnquiryTellsWhoAsks() {
        assertThat(letters).hasSize(Demonstration.ENQUIRIES);
        for (var fields : letters) {
            var brief = briefs.compose(fields);
            var words = " " + Folded.of(brief) + " ";
            assertThat(words).doesNotContain(" " + Folded.of(Objects.requireNonNull(fields.organisation())) + " ");
            for (var part : Folded.of(Objects.requireNonNull(fields.enquirer())).split(" ")) {
                if (part.length() > 2 && !part.equals("professor")) {
                    assertThat(words).as(fields.enquirer()).doesNotContain(" " + part + " ");
                }
            }
            assertThat(brief).doesNotContain("@", "http", "www.");
            if (fields.phone() != null) {
                assertThat(brief.replaceAll("[^0-9]", ""))
                        .doesNotContain(fields.phone().replaceAll("[^0-9]", ""));
            }
            assertThat(briefs.check(fields, List.of()).in(brief)).as(brief).isEmpty();
        }
    }

    @Test
    void theBriefKeepsWhatTellsNothing() {
        var kept = letters.stream()
                .mapToDouble(fields -> {
                    var told =
                            Set.copyOf(List.of(Folded.of(briefs.compose(fields)).split(" ")));
                    var said = List.of(Folded.of(fields.description()).split(" "));
                    return said.stream().filter(told::contains).count() / (double) said.size();
                })
                .average()
                .orElseThrow();
        assertThat(kept).isGreaterThan(0.85);
    }

    @Test
    void fairnessHasSomethingToShowThatHappenedInItsTime() {
        assertThat((Long) probity.get("interests")).isEqualTo(2);
        assertThat((Long) probity.get("versions")).isEqualTo(1);
        assertThat((Long) probity.get("hindsight")).isZero();
        assertThat((Long) probity.get("eligible")).isGreaterThan(500);
        assertThat((Long) probity.get("suggested")).isGreaterThan(500);
        assertThat((Long) probity.get("lacking"))
                .as("ways in which nobody could")
                .isPositive();
        assertThat(probity.get("last_suggested").toString()).isLessThan("2026-11-25");
    }

    @Test
    void thereAreFourHundredOfEveryOutcomeAndStage() {
        assertThat(enquiries).hasSize(400);
        assertThat(values(enquiries, "stage")).containsAll(names(Stage.values()));
        assertThat(values(enquiries, "outcome")).containsAll(names(Outcome.values()));
        assertThat(values(enquiries, "due_diligence")).contains("NOT_STARTED", "NEEDS_MANAGER", "CLEAR", "FAILED");
        assertThat(values(enquiries, "market_code")).hasSizeGreaterThan(55);
    }

    @Test
    void everyHistoryOfStagesIsALegalPathToTheStageItHas() {
        var stages = enquiries.stream().collect(Collectors.toMap(row -> row.get("id"), row -> row.get("stage")));
        moves.stream()
                .collect(Collectors.groupingBy(row -> row.get("enquiry_id")))
                .forEach((id, path) -> {
                    String before = null;
                    for (var move : path) {
                        assertThat(move.get("from_stage")).isEqualTo(before);
                        var to = Stage.valueOf((String) move.get("to_stage"));
                        assertThat(
                                        before == null
                                                ? Set.of(Stage.RECEIVED)
                                                : Stage.valueOf(before).next())
                                .contains(to);
                        before = to.name();
                    }
                    assertThat(before).isEqualTo(stages.get(id));
                });
    }

    @Test
    void everyStepOfAReferralIsInTheTableAndEveryStateIsThere() {
        referralMoves.stream()
                .collect(Collectors.groupingBy(row -> row.get("referral_id")))
                .forEach((id, path) -> {
                    String before = null;
                    for (var move : path) {
                        assertThat(move.get("from_state")).isEqualTo(before);
                        var to = ReferralState.valueOf((String) move.get("to_state"));
                        assertThat(before == null
                                        || before.equals(to.name())
                                        || ReferralState.valueOf(before).next().contains(to))
                                .isTrue();
                        before = to.name();
                    }
                });
        var last = referralMoves.stream()
                .collect(Collectors.toMap(row -> row.get("referral_id"), row -> row.get("to_state"), (a, b) -> b));
        assertThat(last.values()).containsAll(names(ReferralState.values()));
    }

    @Test
    void anOpenEnquiryHasANextStepAndAClosedOneNothingThatRuns() {
        for (var enquiry : enquiries) {
            assertThat(enquiry.get("next_step") == null).isEqualTo("CLOSED".equals(enquiry.get("stage")));
        }
        assertThat(counts).filteredOn(row -> "CLOSED".equals(row.get("stage"))).allSatisfy(row -> {
            assertThat(row.get("running")).isEqualTo(0L);
            assertThat(row.get("held")).isEqualTo(0L);
            assertThat(row.get("tasks")).isEqualTo(0L);
            assertThat(row.get("referrals")).isEqualTo(0L);
        });
    }

    @Test
    void agreementsAreConfirmedNotRightAskedAndRemindedOrNotAsked() {
        assertThat(agreements).anyMatch(row -> row.get("programme") == null);
        assertThat(agreements).anyMatch(row -> row.get("programme") != null);
        assertThat(agreements).anyMatch(row -> Boolean.TRUE.equals(row.get("amount_right")));
        assertThat(agreements).anyMatch(row -> Boolean.FALSE.equals(row.get("amount_right")));
        assertThat(agreements).anyMatch(row -> row.get("asked") == null);
        assertThat(agreements)
                .anyMatch(row ->
                        row.get("answered_at") == null && row.get("letters").equals(3L));
        assertThat(agreements)
                .allSatisfy(row -> assertThat(((Number) row.get("confirmed")).intValue() == 1)
                        .isEqualTo(Boolean.TRUE.equals(row.get("amount_right"))));
    }

    @Test
    void whoWasAskedWasToldTheBriefAndAllThatWasToldIsKept() {
        assertThat(asked)
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat((String) row.get("brief")).startsWith("What is asked: "));
        assertThat(values(told, "kind")).containsAll(names(DisclosureKind.values()));
        assertThat(told).filteredOn(row -> "BRIEF".equals(row.get("kind"))).hasSizeGreaterThanOrEqualTo(asked.size());
        assertThat(told)
                .filteredOn(row -> "INTRODUCTION".equals(row.get("kind")))
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat((String) row.get("text")).contains("no warranty is given"));
        assertThat(told).allSatisfy(row -> assertThat(at(row.get("at"))).isBeforeOrEqualTo(now()));
    }

    @Test
    void someLinksCanStillBeOpenedAndSomeWereAnswered() {
        assertThat(links).anyMatch(row -> isOpen(row, "ANSWER") && "APPROACHED".equals(row.get("state")));
        assertThat(links).anyMatch(row -> "ANSWER".equals(row.get("purpose")) && row.get("used_at") != null);
        assertThat(links).anyMatch(row -> isOpen(row, "CONSENT"));
        assertThat(links).anyMatch(row -> "CONSENT".equals(row.get("purpose")) && row.get("used_at") != null);
        assertThat(links).anyMatch(row -> isOpen(row, "CONFIRMATION"));
    }

    private static boolean isOpen(Map<String, Object> link, String purpose) {
        return purpose.equals(link.get("purpose"))
                && link.get("used_at") == null
                && at(link.get("expires_at")).isAfter(now());
    }

    @Test
    void callsAreRunningWithAQuestionAndReminders() {
        assertThat(calls)
                .anyMatch(row -> row.get("chosen_id") == null
                        && at(row.get("answer_due_at")).isAfter(now())
                        && row.get("awaited").equals(2L)
                        && row.get("questions").equals(1L)
                        && row.get("reminders").equals(2L));
        assertThat(calls)
                .anyMatch(row ->
                        row.get("chosen_id") != null && row.get("awaited").equals(0L));
        assertThat(calls).allSatisfy(row -> assertThat((Long) row.get("asked")).isGreaterThan(1));
    }

    @Test
    void someWereRemindedOnceOrTwiceAndSomeGivenUpAfterThat() {
        assertThat(values(asked, "reminded")).contains(1, 2);
        assertThat(asked).anyMatch(row -> "LAPSED".equals(row.get("state")) && row.get("reminded") != null);
        assertThat(asked).anyMatch(row -> "APPROACHED".equals(row.get("state")) && row.get("reminded") != null);
    }

    private static LocalDateTime now() {
        return TUESDAY.atOffset(ZoneOffset.UTC).toLocalDateTime();
    }

    @Test
    void whoWasChosenThoughAnotherStoodBeforeHasItsReason() {
        assertThat(choices).hasSizeGreaterThan(100).allSatisfy(row -> {
            assertThat((String) row.get("explanation")).startsWith("Asked: ").contains("What would change this: ");
            assertThat(row.get("weights_version")).isEqualTo(1);
            assertThat(row.get("choice_reason") == null)
                    .isEqualTo(row.get("suggested_rank").equals(1));
        });
    }

    @Test
    void nothingHasHappenedAfterNow() {
        assertThat(counts).allSatisfy(row -> assertThat(at(row.get("latest"))).isBeforeOrEqualTo(now()));
    }

    @Test
    void thereIsWorkInEveryQueue() {
        assertThat(enquiries)
                .filteredOn(row -> "RECEIVED".equals(row.get("stage")))
                .hasSizeBetween(14, 25);
        assertThat(enquiries)
                .filteredOn(row -> "TRIAGE".equals(row.get("stage")))
                .hasSizeGreaterThan(5);
        assertThat(enquiries)
                .filteredOn(row -> "MATCHING".equals(row.get("stage")) && row.get("owner_id") == null)
                .hasSizeGreaterThan(2);
    }

    @Test
    void someThatWaitRepeatAnEarlierLetter() {
        assertThat(enquiries)
                .filteredOn(row -> "RECEIVED".equals(row.get("stage")))
                .filteredOn(row -> enquiries.stream()
                        .anyMatch(other -> !other.get("id").equals(row.get("id"))
                                && other.get("description").equals(row.get("description"))))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theSameSeedOnTheSameDayGivesTheSame() {
        assertThat(rolledBack(() -> contents(90))).isEqualTo(rolledBack(() -> contents(90)));
    }

    /** Christmas Day, a Sunday, the night in which the clocks change, a leap day. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12-25T08:00:00Z", "2027-01-03T23:59:00Z", "2027-03-28T01:30:00Z", "2028-02-29T12:00:00Z"})
    void anyDayWillDo(String now) {
        assertThatCode(() -> rolledBack(() -> {
                    invent(60, Instant.parse(now));
                    return true;
                }))
                .doesNotThrowAnyException();
    }

    private Member member(Role role) {
        SignedIn person = person(role);
        return new Member(person.id(), person.name(), 1, Set.of());
    }

    private void invent(int number, Instant now) {
        var cases = new InventedCases(
                reference,
                partners,
                words,
                calendar,
                disclaimer,
                archive,
                briefs,
                new Asides(application.getBean(Disclosures.class), application.getBean(PersonalLinks.class), jdbc),
                entities,
                transactions,
                Clock.fixed(now, London.ZONE));
        var from = London.dateOf(now).minusMonths(18);
        cases.write(
                new InventedCases.Plan(
                        number, from, number / 28, number / 44, number / 80, number / 130, true, 1, 1, 1948),
                cast,
                done -> {});
    }

    /** From a mailbox that is there for as long as this lasts. */
    private void ask() {
        Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> new WritingDesk(application).mailbox(1));
        new DemoQuestions(
                        application.getBean(ConfirmationService.class),
                        application.getBean(ReferralLetters.class),
                        application.getBean(EnquiryMail.class),
                        application.getBean(Disclosures.class),
                        jdbc,
                        Clock.fixed(TUESDAY, ZoneOffset.UTC))
                .ask(cast);
    }

    private List<String> contents(int number) {
        invent(number, TUESDAY);
        return rows("""
                select e.summary, e.description, e.received_at, e.stage, e.outcome, e.owner_id, e.next_step, e.next_step_on,
                       (select group_concat(t.at, t.title order by t.at, t.title) from timeline_entry t
                         where t.enquiry_id = e.id) timeline,
                       (select group_concat(r.partner_id, r.state order by r.partner_id) from referral r
                         where r.enquiry_id = e.id) referrals
                from enquiry e where e.demonstration order by e.received_at, e.summary""").stream().map(Object::toString).toList();
    }

    private <T> T rolledBack(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private static LocalDateTime at(Object column) {
        return column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
    }

    private static Set<Object> values(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
