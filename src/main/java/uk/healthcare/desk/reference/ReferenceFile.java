package uk.healthcare.desk.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The files under {@code reference/}, each named by its table, with the table's columns as its header. */
enum ReferenceFile {
    MARKET("markets.csv"),
    POST("posts.csv"),
    SERVICE_AREA("service_areas.csv"),
    ENGAGEMENT_MODEL("engagement_models.csv");

    private final String fileName;

    ReferenceFile(String fileName) {
        this.fileName = fileName;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All rows, parents before their children. */
    List<NamedCsvRecord> rows() throws IOException {
        try (var content = ReferenceFile.class.getResourceAsStream("/reference/" + fileName)) {
            if (content == null) {
                throw new FileNotFoundException("reference/" + fileName + " is missing from the application");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(content)) {
                return csv.stream().toList();
            }
        }
    }
}
