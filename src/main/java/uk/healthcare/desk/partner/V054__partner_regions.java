package uk.healthcare.desk.partner;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Fills the region of the English trusts from their postcodes, where none was entered. */
@Component
class V054__partner_regions extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        fill(context.getConnection());
        try (var london = context.getConnection().createStatement()) {
            london.executeUpdate(
                    "update partner set region = 'LONDON' where region is null and nation = 'ENGLAND' and town = 'London'");
        }
    }

    private static void fill(Connection connection) throws SQLException, IOException {
        try (var stream = V054__partner_regions.class.getResourceAsStream("/partner/nhs_trusts.csv");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader);
                var update = connection.prepareStatement(
                        "update partner set region = ? where code = ? and nation = 'ENGLAND' and region is null")) {
            for (var row : csv) {
                var region = PostcodeRegion.of(row.getField("postcode"));
                if (region != null) {
                    update.setString(1, region.name());
                    update.setString(2, row.getField("ods_code"));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }
}
