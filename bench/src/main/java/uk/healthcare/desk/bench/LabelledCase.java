package uk.healthcare.desk.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.enquiry.Track;

/**
 * An enquiry with the partners that are right for it.
 *
 * @param market code; null when the case does not say
 */
record LabelledCase(String text, @Nullable String market, @Nullable Track track, List<String> expected) {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(nhs foundation trust|nhs trust|foundation trust|ltd|limited|plc|llp|inc|cic)\\b");

    /** Reads a CSV with the columns text, market, track, expected; these are split at semicolons. */
    static List<LabelledCase> read(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            var all = rows.stream().toList();
            var head = all.getFirst().getFields().stream().map(name -> Folded.of(name)).toList();
            return all.stream()
                    .skip(1)
                    .map(row -> of(
                            row.getField(column(head, "text", 0)),
                            row.getField(column(head, "market", 1)),
                            row.getField(column(head, "track", 2)),
                            row.getField(column(head, "expected", 3))))
                    .toList();
        }
    }

    private static int column(List<String> head, String name, int otherwise) {
        for (var i = 0; i < head.size(); i++) {
            if (head.get(i).startsWith(name)) {
                return i;
            }
        }
        return otherwise;
    }

    private static LabelledCase of(String text, String market, String track, String expected) {
        return new LabelledCase(
                text,
                market.isBlank() ? null : market.strip().toUpperCase(Locale.ROOT),
                trackOf(track),
                Arrays.stream(expected.split(";"))
                        .filter(name -> !name.isBlank())
                        .map(LabelledCase::compared)
                        .toList());
    }

    private static @Nullable Track trackOf(String word) {
        var folded = Folded.of(word);
        return Arrays.stream(Track.values())
                .filter(track -> !folded.isEmpty() && folded.startsWith(Folded.of(track.name()).substring(0, 4)))
                .findFirst()
                .orElse(null);
    }

    boolean isRight(String partner) {
        var name = compared(partner);
        return expected.stream().anyMatch(right -> core(right).equals(core(name)));
    }

    /** "Royal Free Hospital" and Royal Free London, "Great Ormond Street Hospital" and the same for Children, are the same. */
    private static String core(String name) {
        var core = name.replaceAll(" for .*$", "").replaceAll("( (hospitals?|london))+$", "");
        return core.equals("nhs") ? name : core;
    }

    /** Without case, punctuation, "and", "the" at the beginning, and legal form. */
    static String compared(String name) {
        var folded = Folded.of(name.replaceAll("['’`]", "").replace("&", " and "));
        return LEGAL_FORM
                .matcher(folded)
                .replaceAll(" ")
                .replaceAll("\\band\\b", " ")
                .replaceAll("^\\s*the\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
