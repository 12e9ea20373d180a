package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.RuleViolation;

class SavedViewServiceTest extends DeskTest {

    private static final String LIST = "enquiries";

    @Autowired
    private SavedViewService views;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void everybodyKeepsTheirOwn(Role role) {
        actAs(role);
        views.save(LIST, "Kuwait", "market=KW");
        views.save(LIST, "Late", "late=yes&order=due-first");
        views.save("partners", "Kuwait", "market=KW");
        assertThat(views.all(LIST))
                .extracting(SavedView::name, SavedView::query)
                .containsExactly(tuple("Kuwait", "market=KW"), tuple("Late", "late=yes&order=due-first"));
    }

    @Test
    void anothersIsAsIfItWereNotThere() {
        actAs(Role.MANAGER);
        var theirs = saved("Theirs");
        actAs(Role.MANAGER);
        assertThat(views.all(LIST)).isEmpty();
        refused("saved-view.gone", () -> views.rename(theirs, "Mine"));
        refused("saved-view.gone", () -> views.replace(theirs, ""));
        refused("saved-view.gone", () -> views.remove(theirs));
        refused("saved-view.gone", () -> views.move(theirs.id(), true));
        assertThat(jdbc.sql("select concat(name, query) from saved_view where id = ?")
                        .param(theirs.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Theirsstage=open");
    }

    @Test
    void aNameIsNeededShortAndUsedOnce() {
        actAs(Role.OFFICER);
        var gulf = saved("Gulf");
        refused("text.missing.viewName", () -> views.save(LIST, " \n ", ""));
        refused("text.too-long", () -> views.save(LIST, "x".repeat(41), ""));
        refused("saved-view.name-taken", () -> views.save(LIST, "  gulf ", ""));
        refused("saved-view.too-long", () -> views.save(LIST, "Long", "x".repeat(4_001)));
        saved("Asia");
        refused("saved-view.name-taken", () -> views.rename(gulf, "ASIA"));
        views.rename(gulf, "GULF");
        views.save(LIST, "心臟 🫀 " + "é".repeat(34), "");
        assertThat(views.all(LIST)).extracting(SavedView::name).startsWith("GULF", "Asia");
        actAs(Role.OFFICER);
        saved("Gulf");
    }

    @Test
    void thereAreTwentyAtMost() {
        actAs(Role.OFFICER);
        for (var i = 1; i <= SavedViewService.MOST; i++) {
            views.save(LIST, "View " + i, "");
        }
        refused("saved-view.too-many", () -> views.save(LIST, "One more", ""));
        var first = views.all(LIST).getFirst();
        views.remove(first);
        saved("One more");
        refused("saved-view.too-many", () -> views.restore(first));
    }

    @Test
    void aSecondWindowIsToldWhatTheFirstDid() {
        actAs(Role.OFFICER);
        var seen = saved("Mine");
        views.replace(seen, "stage=closed");
        refused("saved-view.changed", () -> views.replace(seen, "market=KW"));
        refused("saved-view.changed", () -> views.rename(seen, "Other"));
        refused("saved-view.changed", () -> views.remove(seen));
        var now = only();
        assertThat(now.query()).isEqualTo("stage=closed");
        views.move(now.id(), true);
        views.rename(now, "Other");
        views.remove(only());
        refused("saved-view.gone", () -> views.rename(now, "Third"));
    }

    @Test
    void aRemovalTakenBackStandsWhereItStood() {
        actAs(Role.OFFICER);
        saved("One");
        var two = saved("Two");
        saved("Three");
        views.remove(two);
        saved("Four");
        views.restore(two);
        assertNames("One", "Two", "Three", "Four");
        refused("saved-view.name-taken", () -> views.restore(two));
    }

    @Test
    void viewsChangePlaces() {
        actAs(Role.OFFICER);
        var one = saved("One");
        saved("Two");
        var three = saved("Three");
        views.move(one.id(), true);
        views.move(three.id(), false);
        assertNames("One", "Two", "Three");
        views.move(three.id(), true);
        assertNames("One", "Three", "Two");
        views.move(one.id(), false);
        assertNames("Three", "One", "Two");
    }

    @Test
    void ofTwoWindowsAtTheSameMomentOneGetsTheName() throws Exception {
        var person = person(Role.OFFICER);
        var failures = new TwoAtOnce(person, person)
                .met(() -> views.save(LIST, "Same", ""), () -> views.save(LIST, "Same", ""));
        assertThat(failures).singleElement().isInstanceOf(RuleViolation.class);
        actAs(person);
        assertThat(views.all(LIST)).hasSize(1);
    }

    private SavedView saved(String name) {
        var id = views.save(LIST, name, "stage=open");
        return views.all(LIST).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SavedView only() {
        assertThat(views.all(LIST)).hasSize(1);
        return views.all(LIST).getFirst();
    }

    private void assertNames(String... names) {
        assertThat(views.all(LIST)).extracting(SavedView::name).containsExactly(names);
    }

    private static void refused(String key, ThrowingCallable change) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(change)
                .satisfies(rule -> assertThat(rule.key()).isEqualTo(key))
                .satisfies(rule -> assertThat(rule.field()).isEqualTo("viewName"));
    }
}
