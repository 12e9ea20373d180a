package uk.healthcare.desk.enquiry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** One enquiry as its page shows it, and its timeline. */
@Service
public class EnquiryPageQuery {

    /** How many timeline entries a page shows at once. */
    public static final int TIMELINE_PAGE = 50;

    /** How many of them a glance from a list shows. */
    private static final int LAST_OF_TIMELINE = 5;

    private final JdbcClient jdbc;
    private final EnquiryPageRows rows;
    private final TimelineRows timeline;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final WorkingCalendar calendar;
    private final Clock clock;

    EnquiryPageQuery(
            JdbcClient jdbc,
            EnquiryPageRows rows,
            TimelineRows timeline,
            Visibility visibility,
            CurrentStaff current,
            WorkingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.timeline = timeline;
        this.visibility = visibility;
        this.current = current;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the person may not see it */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public EnquiryDetails details(EnquiryId id) {
        var person = current.get();
        var row = rows.enquiry(id, visibility.of(person), person).orElseThrow(() -> new NotFound(id));
        var explainer = new ClockExplainer(calendar);
        var now = clock.instant();
        var runs = rows.clocks(id);
        var clocks = runs.stream()
                .map(run -> explainer.view(
                        run, runs.stream().filter(run::follows).findFirst().orElse(null), row.holds(), now))
                .toList();
        return row.details(clocks, rows.tasks(id), person);
    }

    /**
     * What a glance from a list shows; two statements, and one more where others were merged into it.
     *
     * @throws NotFound when there is none, or the person may not see it
     */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public EnquiryPreview preview(EnquiryId id) {
        var person = current.get();
        var scope = visibility.of(person);
        var row = rows.enquiry(id, scope, person).orElseThrow(() -> new NotFound(id));
        return new EnquiryPreview(
                row.details(List.of(), List.of(), person), timeline.of(id, scope, LAST_OF_TIMELINE, 0));
    }

    /** The enquiry of that reference, when there is one that the person may see. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Optional<EnquiryId> byReference(String reference) {
        var scope = visibility.of(current.get());
        return jdbc.sql("select e.id from enquiry e where e.reference = :reference and " + scope.sql())
                .param("reference", reference.strip())
                .params(scope.parameters())
                .query(Long.class)
                .optional()
                .map(EnquiryId::new);
    }

    /** The reference of an enquiry; nothing when the person may not see it. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Optional<String> reference(EnquiryId id) {
        var scope = visibility.of(current.get());
        return jdbc.sql("select e.reference from enquiry e where e.id = :id and " + scope.sql())
                .param("id", id.value())
                .params(scope.parameters())
                .query(String.class)
                .optional();
    }

    /** What happened, newest first, {@link #TIMELINE_PAGE} at a time; {@code skip} have been shown already. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public List<TimelineRow> timeline(EnquiryId id, int skip) {
        return timeline.of(id, visibility.of(current.get()), TIMELINE_PAGE, skip);
    }
}
