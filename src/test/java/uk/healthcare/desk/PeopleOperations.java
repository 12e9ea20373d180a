package uk.healthcare.desk;

import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.INSIGHT;
import static uk.healthcare.desk.Row.LINK;
import static uk.healthcare.desk.Row.PEOPLE;
import static uk.healthcare.desk.Row.READ_LOG;
import static uk.healthcare.desk.Row.SIGNED_IN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.audit.AuditFilter;
import uk.healthcare.desk.audit.AuditQuery;
import uk.healthcare.desk.common.SavedViewId;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.InsightService;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.ColumnChoices;
import uk.healthcare.desk.staff.DraftService;
import uk.healthcare.desk.staff.PeopleQuery;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.PersonDetails;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SavedView;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.staff.StaffDirectory;

/** People, their accounts, the log and the figures, each operation under its row of PRODUCT's table. */
final class PeopleOperations {

    private static final PersonFields NOBODY = new PersonFields("", "", Set.of(), null, Set.of());
    private static final SavedView NO_VIEW = new SavedView(new SavedViewId(8_999_999_999L), 0, "matrix", "None", "", 1);
    private static final String PASSWORD = "a heron waits in the reeds";

    private PeopleOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(
                        InsightService.class,
                        "figures",
                        INSIGHT,
                        (s, it) -> s.figures(
                                InsightFilter.over(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))))),
                of(InsightService.class, "teams", INSIGHT, (s, it) -> s.teams()),
                of(
                        AuditQuery.class,
                        "page",
                        READ_LOG,
                        (s, it) -> s.page(new AuditFilter(null, null, null, null, null, null), null)),
                of(AuditQuery.class, "operations", READ_LOG, (s, it) -> s.operations()),
                of(PeopleQuery.class, "people", PEOPLE, (s, it) -> s.people(new PeopleQuery.Filter("", null, null))),
                of(PeopleQuery.class, "person", PEOPLE, (s, it) -> s.person(it.person())),
                of(PeopleQuery.class, "teams", PEOPLE, (s, it) -> s.teams()),
                of(PeopleService.class, "create", PEOPLE, (s, it) -> s.create(NOBODY)),
                of(
                        PeopleService.class,
                        "edit",
                        PEOPLE,
                        (s, it) -> s.edit(new PersonDetails(it.person(), 0, NOBODY, true, false, null), NOBODY)),
                of(PeopleService.class, "disable", PEOPLE, (s, it) -> s.disable(it.person())),
                of(PeopleService.class, "enable", PEOPLE, (s, it) -> s.enable(it.person())),
                of(PeopleService.class, "reset", PEOPLE, (s, it) -> s.reset(it.person())),
                of(StaffDirectory.class, "name", SIGNED_IN, (s, it) -> s.name(it.person())),
                of(StaffDirectory.class, "names", SIGNED_IN, (s, it) -> s.names(List.of(it.person()))),
                of(StaffDirectory.class, "enabledWith", SIGNED_IN, (s, it) -> s.enabledWith(Role.MANAGER)),
                of(StaffDirectory.class, "search", SIGNED_IN, (s, it) -> s.search("Test")),
                of(DraftService.class, "save", SIGNED_IN, (s, it) -> s.save("matrix", "{}")),
                of(DraftService.class, "find", SIGNED_IN, (s, it) -> s.find("matrix")),
                of(DraftService.class, "begun", SIGNED_IN, (s, it) -> s.begun("matrix")),
                of(DraftService.class, "discard", SIGNED_IN, (s, it) -> s.discard("matrix")),
                of(SavedViewService.class, "all", SIGNED_IN, (s, it) -> s.all("matrix")),
                of(SavedViewService.class, "save", SIGNED_IN, (s, it) -> s.save("matrix", "", "")),
                of(SavedViewService.class, "rename", SIGNED_IN, (s, it) -> s.rename(NO_VIEW, "Other")),
                of(SavedViewService.class, "replace", SIGNED_IN, (s, it) -> s.replace(NO_VIEW, "")),
                of(SavedViewService.class, "remove", SIGNED_IN, (s, it) -> s.remove(NO_VIEW)),
                of(SavedViewService.class, "restore", SIGNED_IN, (s, it) -> s.restore(NO_VIEW)),
                of(SavedViewService.class, "move", SIGNED_IN, (s, it) -> s.move(NO_VIEW.id(), true)),
                of(ColumnChoices.class, "of", SIGNED_IN, (s, it) -> s.of("matrix")),
                of(ColumnChoices.class, "choose", SIGNED_IN, (s, it) -> s.choose("matrix", List.of("stage"), 0)),
                of(AccountService.class, "welcome", LINK, (s, it) -> s.welcome(it.link())),
                of(AccountService.class, "choosePassword", LINK, (s, it) -> s.choosePassword(it.link(), PASSWORD)),
                of(AccountService.class, "changePassword", SIGNED_IN, (s, it) -> s.changePassword("wrong", PASSWORD)),
                of(AccountService.class, "letterKeys", SIGNED_IN, (s, it) -> s.letterKeys()),
                of(AccountService.class, "useLetterKeys", SIGNED_IN, (s, it) -> s.useLetterKeys(true)));
    }
}
