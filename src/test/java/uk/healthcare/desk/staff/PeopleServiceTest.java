package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;

class PeopleServiceTest extends DeskTest {

    @Autowired
    private PeopleService people;

    @Autowired
    private PeopleQuery query;

    @Autowired
    private AccountService account;

    @Autowired
    private JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@people.example";
    private SignedIn administrator;

    @BeforeEach
    void asAdministrator() {
        administrator = actAs(Role.ADMINISTRATOR);
    }

    @Test
    void createdPersonChoosesAPasswordByALinkThatWorksOnce() {
        var made = create(Role.OFFICER);
        signOut();
        var token = made.link().token();
        assertThat(account.welcome(token).email()).isEqualTo(email);
        assertThat(stored(made)).as("only the hash is kept").doesNotContain(token);
        broken("password.too-short", () -> account.choosePassword(token, "too short"));
        account.choosePassword(token, "copper river seven lamps");
        assertThatThrownBy(() -> account.welcome(token)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> account.choosePassword(token, "copper river eight lamps"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkEndsAfterADayAndWithTheNextOne() {
        var made = create(Role.OFFICER);
        var next = people.reset(made.id());
        assertThatThrownBy(() -> account.welcome(made.link().token())).isInstanceOf(NotFound.class);
        jdbc.sql("update one_time_link set expires_at = utc_timestamp(6) - interval 1 second where staff_id = :id")
                .param("id", made.id().value())
                .update();
        assertThatThrownBy(() -> account.welcome(next.token())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsMissingOrTakenIsToldBesideItsField() {
        create(Role.OFFICER);
        assertThat(broken("staff.email.taken", () -> create(Role.OFFICER)).field())
                .isEqualTo("email");
        assertThat(broken("staff.roles.missing", () -> people.create(fields("Ada", Set.of(), Set.of())))
                        .field())
                .isEqualTo("roles");
        assertThat(broken("staff.markets.missing", () -> people.create(fields("Ada", Set.of(Role.POST), Set.of())))
                        .field())
                .isEqualTo("markets");
        broken("staff.markets.missing", () -> people.create(fields("Ada", Set.of(Role.POST), Set.of("ZZ"))));
        broken("text.missing.name", () -> people.create(fields("  ", Set.of(Role.OFFICER), Set.of())));
        broken("text.too-long", () -> people.create(fields("x".repeat(200_000), Set.of(Role.OFFICER), Set.of())));
    }

    @Test
    void nobodyDisablesThemselvesAndTheLastAdministratorStays(@Autowired PlatformTransactionManager transactions) {
        broken("staff.disable.oneself", () -> people.disable(administrator.id()));
        var other = create(Role.ADMINISTRATOR);
        new TransactionTemplate(transactions).executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            jdbc.sql("update staff set enabled = false where id <> :id")
                    .param("id", other.id().value())
                    .update();
            broken("staff.last-administrator", () -> people.disable(other.id()));
            broken(
                    "staff.last-administrator",
                    () -> people.edit(query.person(other.id()), fields("Ada", Set.of(Role.OFFICER), Set.of())));
        });
    }

    @Test
    void twoAdministratorsEditTheSamePerson() {
        var made = create(Role.OFFICER);
        var before = query.person(made.id());
        people.edit(before, fields("Ada Theirs", Set.of(Role.OFFICER), Set.of()));

        people.edit(before, fields(before.name(), Set.of(Role.MANAGER), Set.of()));
        assertThat(query.person(made.id()).name())
                .as("other fields: both are kept")
                .isEqualTo("Ada Theirs");
        assertThat(query.person(made.id()).roles()).containsExactly(Role.MANAGER);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> people.edit(before, fields("Ada Mine", Set.of(Role.OFFICER), Set.of())))
                .satisfies(conflict -> assertThat(conflict.differences())
                        .containsExactly(new Conflict.Difference("Name", "Ada People", "Ada Theirs", "Ada Mine")));
    }

    @Test
    void everyChangeLeavesOneRowAndARefusedOneNone() {
        var made = create(Role.OFFICER);
        people.disable(made.id());
        people.enable(made.id());
        people.reset(made.id());
        broken("staff.disable.oneself", () -> people.disable(administrator.id()));
        assertThat(jdbc.sql(
                                "select concat(operation, ' ', record_id) from audit_event where staff_id = :who order by id")
                        .param("who", administrator.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "staff.create " + made.id(),
                        "staff.disable " + made.id(),
                        "staff.enable " + made.id(),
                        "staff.reset " + made.id());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void toAllOthersPeopleAreMissing(Role role) {
        var made = create(Role.OFFICER);
        var before = query.person(made.id());
        actAs(role);
        for (ThrowingCallable attempt : new ThrowingCallable[] {
            () -> create(Role.ADMINISTRATOR),
            () -> people.edit(before, before.fields()),
            () -> people.disable(made.id()),
            () -> people.enable(made.id()),
            () -> people.reset(made.id()),
            () -> query.person(made.id()),
            () -> query.people(new PeopleQuery.Filter("", null, null)),
            () -> query.teams()
        }) {
            assertThatThrownBy(attempt).isInstanceOf(NotFound.class);
        }
    }

    private NewAccount create(Role role) {
        return people.create(fields("Ada People", Set.of(role), Set.of()));
    }

    private PersonFields fields(String name, Set<Role> roles, Set<String> markets) {
        return new PersonFields(email, name, roles, null, markets);
    }

    private String stored(NewAccount made) {
        return jdbc.sql("select token_hash from one_time_link where staff_id = :id")
                .param("id", made.id().value())
                .query(String.class)
                .single();
    }

    private static RuleViolation broken(String key, ThrowingCallable attempt) {
        var violation = org.assertj.core.api.Assertions.catchThrowableOfType(RuleViolation.class, attempt);
        assertThat(violation).as(key).isNotNull();
        assertThat(violation.key()).isEqualTo(key);
        return violation;
    }
}
