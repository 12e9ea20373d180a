package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;

/** The services on the real database: stale forms, what is hidden, what is written down. */
class EnquiryServicesTest extends DeskTest {

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private TriageService triage;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private NextStepService steps;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoFormsOnOneEnquiryMergeAndOnlyARealContradictionIsAsked() {
        actAs(Role.OFFICER);
        var id = create();
        var opened = query.details(id).fields();
        cases.edit(id, opened, withSummary(opened, "Theirs", "ten beds"));
        cases.edit(id, opened, withSummary(opened, opened.summary(), opened.scale()));
        var conflict =
                catchThrowableOfType(Conflict.class, () -> cases.edit(id, opened, withSummary(opened, "Mine", null)));
        assertThat(conflict.differences())
                .containsExactly(new Conflict.Difference("summary", "Cancer programme", "Theirs", "Mine"));
        assertThat(query.details(id).fields().summary()).isEqualTo("Theirs");
        cases.edit(id, query.details(id).fields(), withSummary(query.details(id).fields(), "Mine", "ten beds"));
        assertThat(query.details(id).fields().summary()).isEqualTo("Mine");
        assertThat(query.details(id).fields().scale()).isEqualTo("ten beds");
    }

    @Test
    void whatIsTypedIsKeptWithinLimitsAndAsItIs() {
        actAs(Role.OFFICER);
        var id = create();
        var text = "<script>alert(1)</script> مرحبا 你好 🏥";
        cases.note(id, text + "\u0007");
        assertThat(query.timeline(id, 0).getFirst().body()).isEqualTo(text);
        assertThatThrownBy(() -> cases.note(id, "x".repeat(200_000)))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.key()).isEqualTo("text.too-long");
                    assertThat(rule.field()).isEqualTo("note");
                    assertThat(rule.arguments()).containsExactly(20_000, 200_000);
                });
        assertThatThrownBy(() -> steps.set(id, NextStep.ofUs("Ring them", LocalDate.of(2020, 1, 1))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("nextStepOn"));
    }

    @Test
    void noTextReachesTheTimelineWithCharactersThatNobodySees() {
        actAs(Role.OFFICER);
        var id = create();
        triage.claim(id);
        cases.hold(id, HoldKind.WITH_POST, LocalDate.now().plusDays(9), "Asked\u0007 the\u202E post ");
        steps.addTask(id, " Ring\u0000 them", LocalDate.now().plusDays(9), null);
        triage.release(id, "Not\u0008 mine");
        var texts = query.timeline(id, 0).stream()
                .map(row -> row.title() + " " + row.body())
                .toList();
        assertThat(texts)
                .contains("On hold Asked the post", "Task: Ring them null")
                .noneMatch(text -> text.matches("(?s).*[\\p{Cc}\\u202E].*"));
    }

    @Test
    void aForbiddenEnquiryAndAMissingOneLookTheSame() {
        actAs(Role.MANAGER);
        var id = create();
        management.restrict(id, true);
        actAs(Role.OFFICER);
        var missing = new EnquiryId(Long.MAX_VALUE);
        var forbidden = catchThrowableOfType(NotFound.class, () -> query.details(id));
        var absent = catchThrowableOfType(NotFound.class, () -> query.details(missing));
        assertThat(forbidden.getMessage().replace(id.toString(), "?"))
                .isEqualTo(absent.getMessage().replace(missing.toString(), "?"));
        assertThat(query.timeline(id, 0)).isEmpty();
        assertThatThrownBy(() -> cases.note(id, "Seen")).isInstanceOf(NotFound.class);
        actAsPostOf("KW");
        assertThatThrownBy(() -> query.details(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPostEntersAndSeesItsOwnMarketsOnly() {
        actAsPostOf("KW");
        var own = create();
        assertThat(query.details(own).fields().marketCode()).isEqualTo("KW");
        actAsPostOf("CN");
        assertThatThrownBy(() -> query.details(own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(this::create).hasMessage("enquiry.market.not-yours");
    }

    @Test
    void patientDataIsReplacedWhereverItWasStored() {
        actAs(Role.OFFICER);
        var fields = withSummary(EnquirySamples.complete(), "Letter for Yusra Alpha", null);
        var id = registration.register(UUID.randomUUID(), fields);
        cases.note(id, "Her name is Yusra Alpha, born in 1980");
        triage.suspectPatientData(id);
        triage.replacePatientData(id, List.of("Yusra Alpha"), false);
        var page = query.details(id);
        assertThat(page.fields().summary()).isEqualTo("Letter for [patient data removed]");
        assertThat(page.patientData()).isEqualTo(PatientData.REPLACED);
        assertThat(query.timeline(id, 0)).noneMatch(row -> (row.title() + row.body()).contains("Yusra"));
        assertThat(words(id)).doesNotContain("yusra").contains("letter");
    }

    @Test
    void everyChangeLeavesItsAuditRow() {
        actAs(Role.OFFICER);
        var id = create();
        triage.claim(id);
        triage.acknowledged(id, Channel.EMAIL, "Thank you");
        cases.hold(id, HoldKind.AWAITING_ENQUIRER, LocalDate.now().plusYears(1), "Asked");
        cases.releaseHold(id);
        cases.close(id, Outcome.SPAM, "Advertising");
        cases.undo(id);
        for (var operation : Set.of(
                "enquiry.create",
                "enquiry.claim",
                "enquiry.acknowledge",
                "enquiry.hold",
                "enquiry.release-hold",
                "enquiry.close",
                "enquiry.undo")) {
            assertThat(new AuditRows(jdbc).of(id, operation)).as(operation).isEqualTo(1);
        }
    }

    @Test
    void assigningManyIsTakenBackForEach() {
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        var first = create();
        var second = create();
        actAs(Role.MANAGER);
        cases.close(second, Outcome.SPAM, "Advertising");
        var results = management.assignMany(List.of(first, second), owner.id());
        assertThat(results).extracting(BulkResult::done).containsExactly(true, false);
        assertThat(query.details(first).stage()).isEqualTo(Stage.TRIAGE);
        management.undoAssignments(results);
        assertThat(query.details(first).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(query.details(first).owner()).isNull();
    }

    private EnquiryId create() {
        return registration.register(UUID.randomUUID(), EnquirySamples.complete());
    }

    private static EnquiryFields withSummary(EnquiryFields f, String summary, String scale) {
        return new EnquiryFields(
                summary,
                f.description(),
                f.source(),
                f.campaign(),
                f.organisation(),
                f.organisationKind(),
                f.marketCode(),
                f.enquirer(),
                f.jobTitle(),
                f.email(),
                f.phone(),
                f.language(),
                f.track(),
                f.priority(),
                f.areas(),
                f.otherArea(),
                f.models(),
                f.settings(),
                f.careModels(),
                scale,
                f.budgetGbp(),
                f.wantedBy());
    }

    private List<String> words(EnquiryId id) {
        return jdbc.sql("select word from enquiry_word where enquiry_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
