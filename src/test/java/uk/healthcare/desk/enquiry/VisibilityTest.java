package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

class VisibilityTest {

    private final Visibility visibility = new Visibility();

    /** Columns: open in their market, open elsewhere, restricted in their market, the same when on the case. */
    @ParameterizedTest
    @CsvSource({
        "OFFICER,                      true,  true,  false, true",
        "PARTNERSHIP_MANAGER,          true,  true,  false, true",
        "MANAGER,                      true,  true,  true,  true",
        "POST,                         true,  false, false, true",
        "AUDITOR,                      true,  true,  true,  true",
        "ADMINISTRATOR,                false, false, false, false",
        "OFFICER PARTNERSHIP_MANAGER,  true,  true,  false, true",
        "OFFICER POST,                 true,  true,  false, true",
        "POST MANAGER,                 true,  true,  true,  true",
        "POST AUDITOR,                 true,  true,  true,  true",
        "POST ADMINISTRATOR,           true,  false, false, true",
        "OFFICER ADMINISTRATOR,        true,  true,  false, true",
        "ADMINISTRATOR MANAGER,        true,  true,  true,  true",
    })
    void rolesOfTheTable(String roles, boolean open, boolean elsewhere, boolean restricted, boolean onTheCase) {
        var scope = visibility.of(person(roles, Set.of("KW")));
        assertThat(scope.mayRead("KW", false, false)).isEqualTo(open);
        assertThat(scope.mayRead("BR", false, false)).isEqualTo(elsewhere);
        assertThat(scope.mayRead(null, false, false)).isEqualTo(elsewhere);
        assertThat(scope.mayRead("KW", true, false)).isEqualTo(restricted);
        assertThat(scope.mayRead("KW", true, true)).isEqualTo(onTheCase);
    }

    @Test
    void rightsOfSeveralRolesAddUp() {
        var all = EnumSet.allOf(Role.class);
        for (var one : all) {
            for (var other : all) {
                var both = visibility.of(person(one + " " + other, Set.of("KW")));
                for (var market : new String[] {"KW", "BR"}) {
                    for (var restricted : new boolean[] {true, false}) {
                        for (var onTheCase : new boolean[] {true, false}) {
                            var first = visibility.of(person(one.name(), Set.of("KW")));
                            var second = visibility.of(person(other.name(), Set.of("KW")));
                            assertThat(both.mayRead(market, restricted, onTheCase))
                                    .isEqualTo(first.mayRead(market, restricted, onTheCase)
                                            || second.mayRead(market, restricted, onTheCase));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aPostWithoutMarketsSeesNothing() {
        var scope = visibility.of(person("POST", Set.of()));
        assertThat(scope.mayRead("KW", false, false)).isFalse();
        assertThat(scope.sql()).isEqualTo(Visibility.none().sql());
    }

    @Test
    void parametersAreNamedSoThatTheyMeetNoOthers() {
        for (var role : Role.values()) {
            var scope = visibility.of(person(role.name(), Set.of("KW", "SA")));
            assertThat(scope.parameters().keySet()).allSatisfy(name -> {
                assertThat(name).startsWith("vis_");
                assertThat(scope.sql()).contains(":" + name);
            });
        }
    }

    private static SignedIn person(String roles, Set<String> markets) {
        var set = EnumSet.noneOf(Role.class);
        for (var role : roles.split(" ")) {
            set.add(Role.valueOf(role));
        }
        return new SignedIn(new StaffId(7), "Somebody", set, markets);
    }
}
