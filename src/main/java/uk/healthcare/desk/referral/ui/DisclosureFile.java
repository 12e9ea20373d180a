package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import uk.healthcare.desk.referral.disclosure.DisclosureFilter;
import uk.healthcare.desk.referral.disclosure.DisclosureRow;
import uk.healthcare.desk.referral.disclosure.DisclosureService;
import uk.healthcare.desk.ui.CsvText;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** All disclosures of a filter as a file; read when somebody asks for it. */
class DisclosureFile extends Anchor {

    private static final List<String> HEADINGS =
            List.of("When (London)", "To whom", "Kind", "How", "What", "Word for word", "Partner", "Enquiry", "By");

    DisclosureFile(DisclosureFilter filter, DisclosureService disclosures) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = csv(disclosures.all(filter)).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "disclosures.csv",
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                "Download");
        setAriaLabel("Download these disclosures as CSV");
    }

    static String csv(List<DisclosureRow> rows) {
        return CsvText.of(HEADINGS, rows.stream().map(DisclosureFile::cells).toList());
    }

    private static List<String> cells(DisclosureRow row) {
        return List.of(
                Dates.moment(row.at()),
                row.recipient(),
                Words.of(row.kind()),
                Words.of(row.channel()),
                row.what(),
                Objects.requireNonNullElse(row.text(), ""),
                Objects.requireNonNullElse(row.partnerName(), ""),
                row.reference(),
                Objects.requireNonNullElse(row.by(), "The system"));
    }
}
