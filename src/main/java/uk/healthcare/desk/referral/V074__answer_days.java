package uk.healthcare.desk.referral;

import java.sql.SQLException;
import java.time.LocalDateTime;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.reference.WorkingCalendar;

/** Counts the working days of the answers that were recorded before. */
@Component
class V074__answer_days extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var calendar = new WorkingCalendar();
        try (var select = context.getConnection().createStatement();
                var update =
                        context.getConnection().prepareStatement("update referral set answer_days = ? where id = ?");
                var answered = select.executeQuery("""
                        select id, approached_at, answered_at from referral
                        where approached_at is not null and answered_at is not null""")) {
            while (answered.next()) {
                var asked = Utc.moment(answered.getObject("approached_at", LocalDateTime.class));
                var came = Utc.moment(answered.getObject("answered_at", LocalDateTime.class));
                update.setInt(1, calendar.workingDaysBetween(London.dateOf(asked), London.dateOf(came)));
                update.setLong(2, answered.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
