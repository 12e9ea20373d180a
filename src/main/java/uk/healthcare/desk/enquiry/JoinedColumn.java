package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.StaffName;

/** Reads a column into which a statement has joined the rows of another table, so that a page needs one statement less. */
final class JoinedColumn {

    private JoinedColumn() {}

    static <T> Set<T> set(@Nullable String joined, Function<String, T> reader) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(reader).collect(Collectors.toUnmodifiableSet());
    }

    static List<StaffName> people(@Nullable String joined) {
        return lines(joined, ":", 2, parts -> new StaffName(new StaffId(Long.parseLong(parts[0])), parts[1], true));
    }

    static List<HoldInterval> holds(@Nullable String joined) {
        return lines(
                joined,
                "\\|",
                3,
                parts -> new HoldInterval(
                        HoldKind.valueOf(parts[0]), moment(parts[1]), parts[2].isEmpty() ? null : moment(parts[2])));
    }

    static List<PartnerProgress> partners(@Nullable String joined) {
        return lines(
                joined,
                "\\|",
                7,
                parts -> new PartnerProgress(
                        new ReferralId(Long.parseLong(parts[0])),
                        new PartnerId(Long.parseLong(parts[1])),
                        parts[2].equals("1"),
                        parts[3].equals("1"),
                        parts[4].equals("1"),
                        parts[5].equals("1"),
                        parts[6].equals("1")));
    }

    /** As MariaDB writes a {@code datetime(6)} into a text. */
    static Instant moment(String column) {
        return Utc.moment(LocalDateTime.parse(column.replace(' ', 'T')));
    }

    private static <T> List<T> lines(@Nullable String joined, String between, int parts, Function<String[], T> reader) {
        return joined == null
                ? List.of()
                : joined.lines()
                        .map(line -> reader.apply(line.split(between, parts)))
                        .toList();
    }
}
