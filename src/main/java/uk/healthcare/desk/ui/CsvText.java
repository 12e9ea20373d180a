package uk.healthcare.desk.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as a file for a spreadsheet. No cell can start a formula there. */
public final class CsvText {

    /** What a spreadsheet takes for the beginning of a formula; the wide ones where it is set to Chinese or Japanese. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    /** With the mark that makes spreadsheets read it as Unicode. */
    public static String of(List<String> headings, List<List<String>> rows) {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings.stream().map(CsvText::harmless).toList());
            for (var row : rows) {
                csv.writeRecord(row.stream().map(CsvText::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
