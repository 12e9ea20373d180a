package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.ui.CsvText;
import uk.healthcare.desk.ui.DataTable;

/**
 * The figures of one chart in rows and columns: as a table whose numbers link to what they count, and as a file for a
 * spreadsheet.
 */
final class Sheet<T> {

    private final String title;
    private final String file;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private @Nullable Function<? super T, String> link;

    private record Column<T>(
            String heading,
            Function<T, ? extends @Nullable Object> value,
            Function<T, String> shown,
            boolean number,
            Function<T, @Nullable EnquiryFilter> list) {}

    Sheet(String title, String file, List<T> rows) {
        this.title = title;
        this.file = file;
        this.rows = rows;
    }

    Sheet<T> text(String heading, Function<T, String> value) {
        columns.add(new Column<>(heading, value, value, false, row -> null));
        return this;
    }

    /** A column of counts; each links to the list that it counts, where there is one. */
    Sheet<T> count(String heading, Function<T, Long> value, Function<T, @Nullable EnquiryFilter> list) {
        return number(heading, value, row -> "%,d".formatted(value.apply(row)), list);
    }

    /** @param shown the number as it is read; {@code value} is what the file says */
    Sheet<T> number(
            String heading,
            Function<T, ? extends @Nullable Object> value,
            Function<T, String> shown,
            Function<T, @Nullable EnquiryFilter> list) {
        columns.add(new Column<>(heading, value, shown, true, list));
        return this;
    }

    /** Makes each row of the table a link there. */
    Sheet<T> link(Function<? super T, String> href) {
        link = href;
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    DataTable<T> table() {
        var table = new DataTable<T>(title);
        for (var column : columns) {
            if (column.number) {
                table.number(column.heading, row -> cell(column, row));
            } else {
                table.column(column.heading, column.shown);
            }
        }
        if (link != null) {
            table.link(link);
        }
        return table.rows(rows);
    }

    Anchor download() {
        var bytes = csv().getBytes(StandardCharsets.UTF_8);
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), file + ".csv", "text/csv; charset=utf-8", bytes.length)),
                AttachmentType.DOWNLOAD,
                "Download");
        link.setAriaLabel("Download " + title + " as CSV");
        return link;
    }

    /** With the mark that makes spreadsheets read it as Unicode. No cell can start a formula there. */
    String csv() {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    columns.stream().map(Column::heading).map(CsvText::harmless).toList());
            for (var row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> written(column.value.apply(row)))
                        .toList());
            }
        } catch (java.io.IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static <T> Object cell(Column<T> column, T row) {
        var list = column.list.apply(row);
        var shown = column.shown.apply(row);
        return list == null ? shown : new Anchor(list.href(), shown);
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> CsvText.harmless(value.toString());
        };
    }
}
