package uk.healthcare.desk.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.TaskId;

/** An open task as a page shows it. */
public record TaskRow(
        TaskId id, String title, LocalDate dueOn, @Nullable String assignee) {}
