package uk.healthcare.desk.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The one row that holds most of an enquiry's page, read into what the page shows. */
final class EnquiryPageRow {

    private final EnquiryDetails bare;
    private final @Nullable String lastMove;
    private final List<HoldInterval> holds;
    private final @Nullable String holdReason;
    private final List<PartnerProgress> partners;

    private EnquiryPageRow(ResultSet row) throws SQLException {
        lastMove = row.getString("last_move");
        holds = JoinedColumn.holds(row.getString("holds"));
        holdReason = row.getString("hold_reason");
        partners = JoinedColumn.partners(row.getString("partners"));
        bare = new EnquiryDetails(
                new EnquiryId(row.getLong("id")),
                row.getInt("version"),
                row.getString("reference"),
                Stage.valueOf(row.getString("stage")),
                word(row, "stage_before", Stage::valueOf),
                fields(row),
                id(row, "owner_id"),
                row.getString("owner_name"),
                row.getBoolean("restricted"),
                row.getBoolean("demonstration"),
                Utc.moment(row, "received_at"),
                Utc.moment(row, "updated_at"),
                PatientData.valueOf(row.getString("patient_data")),
                screening(row),
                Utc.momentOrNull(row, "acknowledged_at"),
                DueDiligenceState.valueOf(row.getString("due_diligence")),
                nextStep(row),
                word(row, "hold_kind", HoldKind::valueOf),
                row.getObject("hold_until", LocalDate.class),
                null,
                word(row, "outcome", Outcome::valueOf),
                row.getString("outcome_reason"),
                Utc.momentOrNull(row, "closed_at"),
                row.getString("closer_name"),
                row.getObject("duplicate_of_id") == null ? null : new EnquiryId(row.getLong("duplicate_of_id")),
                row.getString("duplicate_of_reference"),
                row.getBigDecimal("agreed_value_gbp"),
                new Readiness(noFacts()),
                List.of(),
                List.of(),
                JoinedColumn.people(row.getString("collaborators")),
                false,
                false,
                false);
    }

    static EnquiryPageRow of(ResultSet row) throws SQLException {
        return new EnquiryPageRow(row);
    }

    /** When it was on hold, the first time first. */
    List<HoldInterval> holds() {
        return holds;
    }

    EnquiryDetails details(List<ClockView> clocks, List<TaskRow> tasks, SignedIn person) {
        var worker = person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        var onTheCase = person.id().equals(bare.owner())
                || bare.collaborators().stream().anyMatch(c -> c.id().equals(person.id()));
        var own = person.is(Role.MANAGER) || (person.is(Role.PARTNERSHIP_MANAGER) && onTheCase);
        return new EnquiryDetails(
                bare.id(),
                bare.version(),
                bare.reference(),
                bare.stage(),
                bare.stageBefore(),
                bare.fields(),
                bare.owner(),
                bare.ownerName(),
                bare.restricted(),
                bare.demonstration(),
                bare.receivedAt(),
                bare.updatedAt(),
                bare.patientData(),
                bare.screening(),
                bare.acknowledgedAt(),
                bare.dueDiligence(),
                bare.nextStep(),
                bare.hold(),
                bare.holdUntil(),
                holdReason,
                bare.outcome(),
                bare.outcomeReason(),
                bare.closedAt(),
                bare.closedByName(),
                bare.duplicateOf(),
                bare.duplicateOfReference(),
                bare.agreedValueGbp(),
                new Readiness(facts()),
                clocks,
                tasks,
                bare.collaborators(),
                worker,
                own,
                worker && isUndoable(person));
    }

    private ReadinessFacts facts() {
        var fields = bare.fields();
        return new ReadinessFacts(
                bare.owner() != null,
                fields.marketCode() != null,
                fields.organisation() != null,
                fields.isReachable(),
                !fields.summary().isBlank(),
                fields.track() != null,
                !fields.areas().isEmpty(),
                !fields.models().isEmpty(),
                bare.screening() != null && bare.screening().passed(),
                bare.patientData().isResolved(),
                partners,
                bare.dueDiligence() == DueDiligenceState.CLEAR,
                bare.stage() == Stage.INTRODUCED || bare.stage() == Stage.FOLLOW_UP,
                bare.stage() == Stage.FOLLOW_UP);
    }

    private boolean isUndoable(SignedIn person) {
        if (lastMove == null || bare.duplicateOf() != null) {
            return false;
        }
        var parts = lastMove.split("\\|", -1);
        var from = Stage.valueOf(parts[1]);
        var to = Stage.valueOf(parts[2]);
        var at = JoinedColumn.moment(parts[0]);
        return StageMove.isReversible(from, to, partners)
                && at.equals(bare.updatedAt())
                && parts[3].equals(person.id().toString());
    }

    private static ReadinessFacts noFacts() {
        return new ReadinessFacts(
                false, false, false, false, false, false, false, false, false, false, List.of(), false, false, false);
    }

    private static EnquiryFields fields(ResultSet row) throws SQLException {
        return new EnquiryFields(
                row.getString("summary"),
                row.getString("description"),
                Source.valueOf(row.getString("source")),
                row.getString("campaign"),
                row.getString("organisation_name"),
                Objects.requireNonNullElse(
                        word(row, "organisation_kind", OrganisationKind::valueOf), OrganisationKind.OTHER),
                row.getString("market_code"),
                Enquirer.given(row.getString("enquirer_name"), row.getString("email")),
                row.getString("job_title"),
                row.getString("email"),
                row.getString("phone"),
                Objects.requireNonNullElse(row.getString("language"), "en"),
                word(row, "track", Track::valueOf),
                Priority.valueOf(row.getString("priority")),
                JoinedColumn.set(row.getString("areas"), Function.identity()),
                row.getString("other_area"),
                JoinedColumn.set(row.getString("models"), Function.identity()),
                JoinedColumn.set(row.getString("settings"), CareSetting::valueOf),
                JoinedColumn.set(row.getString("care_models"), CareModel::valueOf),
                row.getString("scale"),
                row.getBigDecimal("budget_gbp"),
                row.getObject("wanted_by", LocalDate.class));
    }

    private static @Nullable Screening screening(ResultSet row) throws SQLException {
        var at = Utc.momentOrNull(row, "screened_at");
        return at == null
                ? null
                : new Screening(
                        Answer.valueOf(row.getString("screened_real")),
                        Answer.valueOf(row.getString("screened_ours")),
                        Answer.valueOf(row.getString("screened_clear")),
                        row.getString("screened_note"),
                        id(row, "screened_by"),
                        at);
    }

    private static @Nullable NextStep nextStep(ResultSet row) throws SQLException {
        var action = row.getString("next_step");
        return action == null
                ? null
                : new NextStep(
                        action,
                        row.getObject("next_step_on", LocalDate.class),
                        StepKind.valueOf(row.getString("next_step_kind")),
                        WaitingFor.valueOf(row.getString("waiting_for")));
    }

    private static @Nullable StaffId id(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column);
        return value == null ? null : new StaffId(row.getLong(column));
    }

    private static <T> @Nullable T word(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : reader.apply(value);
    }
}
