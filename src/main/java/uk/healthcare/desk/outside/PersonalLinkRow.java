package uk.healthcare.desk.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.Utc;

/** A row of the table {@code personal_link}, as a link. */
public final class PersonalLinkRow {

    private PersonalLinkRow() {}

    public static PersonalLink read(ResultSet row, int number) throws SQLException {
        return new PersonalLink(
                new LinkId(row.getLong("id")),
                LinkPurpose.valueOf(row.getString("purpose")),
                id(row, "enquiry_id", EnquiryId::new),
                id(row, "referral_id", ReferralId::new),
                id(row, "partner_id", PartnerId::new),
                row.getString("address"),
                row.getString("name"),
                row.getString("language"),
                Utc.moment(row, "issued_at"),
                Utc.moment(row, "expires_at"),
                Utc.momentOrNull(row, "opened_at"),
                Utc.momentOrNull(row, "used_at"),
                Utc.momentOrNull(row, "revoked_at"),
                id(row, "forwarded_from", LinkId::new));
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> maker) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : maker.apply(value);
    }
}
