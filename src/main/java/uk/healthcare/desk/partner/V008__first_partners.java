package uk.healthcare.desk.partner;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.Utc;

/** The directory as it starts: the NHS trusts and every UK organisation that the brochure names, from partner/*.csv. */
@Component
class V008__first_partners extends BaseJavaMigration {

    private static final String PARTNER = """
            insert into partner (id, version, code, name, folded_name, kind, ods_code, town, nation, about, ceased_now,
                                 active, capacity, demonstration, updated_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, false, ?)""";
    private static final String OFFER = """
            insert into offer (id, partner_id, area_code, model_code, setting, evidence, section, inferred)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String TRACK_RECORD = """
            insert into track_record (id, partner_id, market_code, area_code, client, year_from, year_to, description,
                                      evidence, section)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FROM_THE_NAME = "Inferred from its name.";

    private final Map<String, Long> ids = new HashMap<>();

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        insertPartners(connection);
        insertOffers(connection);
        insertTrackRecords(connection);
    }

    private void insertPartners(Connection connection) throws SQLException, IOException {
        var successors = new HashMap<String, String>();
        for (var row : rows("successors.csv")) {
            successors.put(row.getField("ods_code"), row.getField("ceased_now"));
        }
        var now = Utc.column(Clock.systemUTC().instant());
        var usual = Capacity.USUAL.wanted();
        try (var insert = new SeedBatch(connection, PARTNER, "partner_seq")) {
            for (var row : rows("nhs_trusts.csv")) {
                var ods = row.getField("ods_code");
                var name = row.getField("name");
                var nation = row.getField("country").toUpperCase(Locale.ROOT);
                ids.put(
                        ods,
                        insert.row(
                                ods,
                                name,
                                Folded.of(name),
                                "NHS_TRUST",
                                ods,
                                row.getField("town"),
                                nation,
                                null,
                                successors.get(ods),
                                usual,
                                now));
            }
            for (var row : rows("organisations.csv")) {
                var code = row.getField("code");
                var name = row.getField("name");
                ids.put(
                        code,
                        insert.row(
                                code,
                                name,
                                Folded.of(name),
                                row.getField("kind"),
                                null,
                                text(row, "town"),
                                text(row, "nation"),
                                text(row, "about"),
                                text(row, "ceased_now"),
                                usual,
                                now));
            }
        }
    }

    private void insertOffers(Connection connection) throws SQLException, IOException {
        try (var insert = new SeedBatch(connection, OFFER, "offer_seq")) {
            for (var row : rows("offers.csv")) {
                insert.row(
                        partner(row, "partner"),
                        row.getField("area"),
                        text(row, "model"),
                        text(row, "setting"),
                        row.getField("evidence"),
                        row.getField("section"),
                        false);
            }
            for (var row : rows("name_offers.csv")) {
                insert.row(
                        partner(row, "ods_code"),
                        row.getField("area"),
                        null,
                        text(row, "setting"),
                        FROM_THE_NAME,
                        null,
                        true);
            }
        }
    }

    private void insertTrackRecords(Connection connection) throws SQLException, IOException {
        try (var insert = new SeedBatch(connection, TRACK_RECORD, "track_record_seq")) {
            for (var row : rows("track_records.csv")) {
                insert.row(
                        partner(row, "partner"),
                        text(row, "market"),
                        text(row, "area"),
                        text(row, "client"),
                        text(row, "year_from"),
                        text(row, "year_to"),
                        row.getField("description"),
                        row.getField("evidence"),
                        row.getField("section"));
            }
        }
    }

    private long partner(NamedCsvRecord row, String field) {
        var id = ids.get(row.getField(field));
        if (id == null) {
            throw new IllegalStateException("No partner for " + row);
        }
        return id;
    }

    private static @Nullable String text(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? null : text;
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var stream = V008__first_partners.class.getResourceAsStream("/partner/" + file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        }
    }
}
