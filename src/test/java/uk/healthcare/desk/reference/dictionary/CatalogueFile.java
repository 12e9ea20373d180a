package uk.healthcare.desk.reference.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes that the catalogue of areas, models and markets knows, each with its parent's. */
final class CatalogueFile {

    private static final Map<String, String> PARENTS = new HashMap<>();

    static {
        read("service_areas.csv", "parent_code");
        read("engagement_models.csv", "parent_code");
        read("markets.csv", "code");
    }

    private CatalogueFile() {}

    static @Nullable String parentOf(String code) {
        return PARENTS.get(code);
    }

    static Set<String> codes() {
        return PARENTS.keySet();
    }

    private static void read(String file, String parent) {
        try (var content = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream("/reference/" + file));
                var csv = CsvReader.builder().ofNamedCsvRecord(content)) {
            csv.forEach(row -> PARENTS.put(row.getField("code"), row.getField(parent)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
