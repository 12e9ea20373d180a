package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.RuleViolation;

class AccountServiceTest extends DeskTest {

    private static final String PASSWORD = "copper river seven lamps";

    @Autowired
    private PeopleService people;

    @Autowired
    private AccountService account;

    @Autowired
    private SecurityStamps stamps;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn person;

    @BeforeEach
    void signedInWithAPassword() {
        actAs(Role.ADMINISTRATOR);
        var made = people.create(new PersonFields(
                UUID.randomUUID() + "@account.example", "Ada Account", Set.of(Role.OFFICER), null, Set.of()));
        account.choosePassword(made.link().token(), PASSWORD);
        person = actAs(new SignedIn(made.id(), "Ada Account", Set.of(Role.OFFICER), Set.of()));
    }

    @Test
    void theHashIsArgon2id() {
        assertThat(hash()).startsWith("$argon2id$").doesNotContain("copper");
    }

    @Test
    void changingThePasswordEndsOtherSessionsAndKeepsThisOne() {
        var elsewhere = new StaffPrincipal(person, "x", stamp(), java.time.Instant.now());
        account.changePassword(PASSWORD, "purple otter climbs slowly");
        assertThat(stamps.isCurrent(elsewhere)).isFalse();
        assertThat(stamps.isCurrent(ContextStaff.principalOrNull())).isTrue();
    }

    @Test
    void withoutTheCurrentPasswordNothingChangesAndGuessingIsSlowed() {
        var before = hash();
        for (int i = 0; i < 5; i++) {
            assertThat(broken("wrong wrong wrong").key()).isEqualTo("password.current-wrong");
        }
        var slowed = broken("wrong wrong wrong");
        assertThat(slowed.key()).isEqualTo("account.wait");
        assertThat(slowed.field()).isEqualTo("current");
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void letterKeysAreEachPersonsOwn() {
        assertThat(account.letterKeys()).isTrue();
        account.useLetterKeys(false);
        assertThat(account.letterKeys()).isFalse();
        actAs(Role.OFFICER);
        assertThat(account.letterKeys()).isTrue();
    }

    private RuleViolation broken(String current) {
        return assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> account.changePassword(current, "purple otter climbs slowly"))
                .actual();
    }

    private String hash() {
        return jdbc.sql("select password_hash from staff where id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single();
    }

    private int stamp() {
        return jdbc.sql("select security_stamp from staff where id = :id")
                .param("id", person.id().value())
                .query(Integer.class)
                .single();
    }
}
