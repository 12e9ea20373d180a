package uk.healthcare.desk.correspondence.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.list.Cursor;

/**
 * Some of the messages that arrived, newest first.
 *
 * @param newer the way to those before, or null on the first page
 * @param older the way to those after, or null on the last
 */
public record MailPage(
        List<MailRow> rows,
        @Nullable Cursor newer,
        @Nullable Cursor older) {}
