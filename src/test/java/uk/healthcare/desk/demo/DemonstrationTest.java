package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;

/** The invented enquiries are in states that the rules lead to. What is loaded is rolled back: no other test sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Briefs briefs;

    private InventedDesk desk;

    @BeforeAll
    void load() {
        var invention = new Invention(application, role -> person(role));
        desk = invention.rolledBack(() -> {
            invention.cases(Demonstration.ENQUIRIES, TUESDAY);
            invention.probity(TUESDAY);
            invention.questions(TUESDAY);
            return new InventedDesk(application.getBean(JdbcClient.class), application.getBean(EnquiryMail.class));
        });
    }

    /** Compared in another way than the check compares. */
    @Test
    void theBriefOfNoEnquiryTellsWhoAsks() {
        assertThat(desk.letters).hasSize(Demonstration.ENQUIRIES);
        for (var fields : desk.letters) {
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
        var kept = desk.letters.stream()
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
        assertThat((Long) desk.probity.get("interests")).isEqualTo(2);
        assertThat((Long) desk.probity.get("versions")).isEqualTo(1);
        assertThat((Long) desk.probity.get("hindsight")).isZero();
        assertThat((Long) desk.probity.get("eligible")).isGreaterThan(500);
        assertThat((Long) desk.probity.get("suggested")).isGreaterThan(500);
        assertThat((Long) desk.probity.get("lacking"))
                .as("ways in which nobody could")
                .isPositive();
        assertThat(desk.probity.get("last_suggested").toString()).isLessThan("2026-11-25");
    }

    @Test
    void thereAreFourHundredOfEveryOutcomeAndStage() {
        assertThat(desk.enquiries).hasSize(400);
        assertThat(values(desk.enquiries, "stage")).containsAll(names(Stage.values()));
        assertThat(values(desk.enquiries, "outcome")).containsAll(names(Outcome.values()));
        assertThat(values(desk.enquiries, "due_diligence")).contains("NOT_STARTED", "NEEDS_MANAGER", "CLEAR", "FAILED");
        assertThat(values(desk.enquiries, "market_code")).hasSizeGreaterThan(55);
    }

    @Test
    void everyHistoryOfStagesIsALegalPathToTheStageItHas() {
        var stages = desk.enquiries.stream().collect(Collectors.toMap(row -> row.get("id"), row -> row.get("stage")));
        desk.moves.stream()
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
        desk.referralMoves.stream()
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
        var last = desk.referralMoves.stream()
                .collect(Collectors.toMap(row -> row.get("referral_id"), row -> row.get("to_state"), (a, b) -> b));
        assertThat(last.values()).containsAll(names(ReferralState.values()));
    }

    @Test
    void anOpenEnquiryHasANextStepAndAClosedOneNothingThatRuns() {
        for (var enquiry : desk.enquiries) {
            assertThat(enquiry.get("next_step") == null).isEqualTo("CLOSED".equals(enquiry.get("stage")));
        }
        assertThat(desk.counts)
                .filteredOn(row -> "CLOSED".equals(row.get("stage")))
                .allSatisfy(row -> {
                    assertThat(row.get("running")).isEqualTo(0L);
                    assertThat(row.get("held")).isEqualTo(0L);
                    assertThat(row.get("tasks")).isEqualTo(0L);
                    assertThat(row.get("referrals")).isEqualTo(0L);
                });
    }

    @Test
    void agreementsAreConfirmedNotRightAskedAndRemindedOrNotAsked() {
        assertThat(desk.agreements).anyMatch(row -> row.get("programme") == null);
        assertThat(desk.agreements).anyMatch(row -> row.get("programme") != null);
        assertThat(desk.agreements).anyMatch(row -> Boolean.TRUE.equals(row.get("amount_right")));
        assertThat(desk.agreements).anyMatch(row -> Boolean.FALSE.equals(row.get("amount_right")));
        assertThat(desk.agreements).anyMatch(row -> row.get("asked") == null);
        assertThat(desk.agreements)
                .anyMatch(row ->
                        row.get("answered_at") == null && row.get("letters").equals(3L));
        assertThat(desk.agreements)
                .allSatisfy(row -> assertThat(((Number) row.get("confirmed")).intValue() == 1)
                        .isEqualTo(Boolean.TRUE.equals(row.get("amount_right"))));
    }

    @Test
    void whoWasAskedWasToldTheBriefAndAllThatWasToldIsKept() {
        assertThat(desk.asked)
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat((String) row.get("brief")).startsWith("What is asked: "));
        assertThat(values(desk.told, "kind")).containsAll(names(DisclosureKind.values()));
        assertThat(desk.told)
                .filteredOn(row -> "BRIEF".equals(row.get("kind")))
                .hasSizeGreaterThanOrEqualTo(desk.asked.size());
        assertThat(desk.told)
                .filteredOn(row -> "INTRODUCTION".equals(row.get("kind")))
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat((String) row.get("text")).contains("no warranty is given"));
        assertThat(desk.told).allSatisfy(row -> assertThat(at(row.get("at"))).isBeforeOrEqualTo(now()));
    }

    @Test
    void someLinksCanStillBeOpenedAndSomeWereAnswered() {
        assertThat(desk.links).anyMatch(row -> isOpen(row, "ANSWER") && "APPROACHED".equals(row.get("state")));
        assertThat(desk.links).anyMatch(row -> "ANSWER".equals(row.get("purpose")) && row.get("used_at") != null);
        assertThat(desk.links).anyMatch(row -> isOpen(row, "CONSENT"));
        assertThat(desk.links).anyMatch(row -> "CONSENT".equals(row.get("purpose")) && row.get("used_at") != null);
        assertThat(desk.links).anyMatch(row -> isOpen(row, "CONFIRMATION"));
    }

    private static boolean isOpen(Map<String, Object> link, String purpose) {
        return purpose.equals(link.get("purpose"))
                && link.get("used_at") == null
                && at(link.get("expires_at")).isAfter(now());
    }

    @Test
    void callsAreRunningWithAQuestionAndReminders() {
        assertThat(desk.calls)
                .anyMatch(row -> row.get("chosen_id") == null
                        && at(row.get("answer_due_at")).isAfter(now())
                        && row.get("awaited").equals(2L)
                        && row.get("questions").equals(1L)
                        && row.get("reminders").equals(2L));
        assertThat(desk.calls)
                .anyMatch(row ->
                        row.get("chosen_id") != null && row.get("awaited").equals(0L));
        assertThat(desk.calls)
                .allSatisfy(row -> assertThat((Long) row.get("asked")).isGreaterThan(1));
    }

    @Test
    void someWereRemindedOnceOrTwiceAndSomeGivenUpAfterThat() {
        assertThat(values(desk.asked, "reminded")).contains(1, 2);
        assertThat(desk.asked).anyMatch(row -> "LAPSED".equals(row.get("state")) && row.get("reminded") != null);
        assertThat(desk.asked).anyMatch(row -> "APPROACHED".equals(row.get("state")) && row.get("reminded") != null);
    }

    @Test
    void whoWasChosenThoughAnotherStoodBeforeHasItsReason() {
        assertThat(desk.choices).hasSizeGreaterThan(100).allSatisfy(row -> {
            assertThat((String) row.get("explanation")).startsWith("Asked: ").contains("What would change this: ");
            assertThat(row.get("weights_version")).isEqualTo(1);
            assertThat(row.get("choice_reason") == null)
                    .isEqualTo(row.get("suggested_rank").equals(1));
        });
    }

    @Test
    void nothingHasHappenedAfterNow() {
        assertThat(desk.counts)
                .allSatisfy(row -> assertThat(at(row.get("latest"))).isBeforeOrEqualTo(now()));
    }

    @Test
    void thereIsWorkInEveryQueue() {
        assertThat(desk.enquiries)
                .filteredOn(row -> "RECEIVED".equals(row.get("stage")))
                .hasSizeBetween(14, 25);
        assertThat(desk.enquiries)
                .filteredOn(row -> "TRIAGE".equals(row.get("stage")))
                .hasSizeGreaterThan(5);
        assertThat(desk.enquiries)
                .filteredOn(row -> "MATCHING".equals(row.get("stage")) && row.get("owner_id") == null)
                .hasSizeGreaterThan(2);
    }

    @Test
    void someThatWaitRepeatAnEarlierLetter() {
        assertThat(desk.enquiries)
                .filteredOn(row -> "RECEIVED".equals(row.get("stage")))
                .filteredOn(row -> desk.enquiries.stream()
                        .anyMatch(other -> !other.get("id").equals(row.get("id"))
                                && other.get("description").equals(row.get("description"))))
                .hasSizeGreaterThan(1);
    }

    private static LocalDateTime now() {
        return TUESDAY.atOffset(ZoneOffset.UTC).toLocalDateTime();
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
