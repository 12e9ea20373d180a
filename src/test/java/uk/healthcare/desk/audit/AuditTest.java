package uk.healthcare.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskClasses;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Role;

class AuditTest extends DeskTest {

    private static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null, null);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditQuery query;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"update audit_event set operation = 'nothing'", "delete from audit_event"})
    void theDatabaseItselfRefusesToChangeOrRemoveARow(String statement) {
        trail.record(null, "test.row", null);
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    }

    @Test
    void whatIsRolledBackLeavesNoRow(@Autowired PlatformTransactionManager transactions) {
        var record = new EnquiryId(System.nanoTime());
        new TransactionTemplate(transactions).executeWithoutResult(rolledBack -> {
            trail.record(null, "test.rolled-back", record);
            rolledBack.setRollbackOnly();
        });
        actAs(Role.AUDITOR);
        assertThat(query.page(new AuditFilter(null, null, "enquiry", record.value(), null, null), null)
                        .events())
                .isEmpty();
    }

    @Test
    void pagesOfFiftyMeetWithoutGapOrDouble() {
        var who = person(Role.OFFICER).id();
        for (int i = 1; i <= 120; i++) {
            trail.record(who, "test.page", new EnquiryId(i));
        }
        actAs(Role.AUDITOR);
        var filter = filter(who);
        var first = query.page(filter, null);
        var second = query.page(filter, first.older());
        var third = query.page(filter, second.older());
        assertThat(first.newer()).isNull();
        assertThat(third.older()).isNull();
        assertThat(third.events()).hasSize(20);
        var seen = new HashSet<Long>();
        for (var page : new AuditPage[] {first, second, third}) {
            page.events().forEach(event -> assertThat(seen.add(event.id())).isTrue());
        }
        assertThat(seen).hasSize(120);
        assertThat(query.page(filter, third.newer()).events()).isEqualTo(second.events());
        assertThat(query.page(filter, second.newer())).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "ADMINISTRATOR"})
    void toAllOthersItIsMissing(Role role) {
        actAs(role);
        assertThatThrownBy(() -> query.page(EVERYTHING, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.operations()).isInstanceOf(NotFound.class);
    }

    @Test
    void everyAuditedOperationHasWords() {
        var words = ResourceBundle.getBundle("messages");
        var operations = DeskClasses.all().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .map(method -> method.getAnnotationOfType(Audited.class).value())
                .toList();
        assertThat(operations)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(words.containsKey("operation." + operation))
                        .as("messages.properties needs operation.%s", operation)
                        .isTrue());
    }

    private static AuditFilter filter(StaffId who) {
        return new AuditFilter(who, null, null, null, null, null);
    }
}
