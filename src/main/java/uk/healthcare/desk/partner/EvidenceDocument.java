package uk.healthcare.desk.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.files.StoredFile;

/**
 * A file that proves what a partner has done.
 *
 * @param id of the file as it was brought for this partner
 * @param name as whoever brought it called it
 * @param size in bytes
 */
@Embeddable
public record EvidenceDocument(
        @Column(name = "document_id") Long id,
        @Column(name = "document_name") String name,
        @Column(name = "document_size") Long size) {

    /** Bytes of one file. */
    public static final long MOST_BYTES = 20L << 20;

    /** How the names of such files end, for whoever chooses one; what decides is what is in them. */
    public static final List<String> ENDINGS = List.of(
            ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx", ".odt", ".odp", ".ods", ".png", ".jpg", ".jpeg",
            ".txt");

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-excel",
            OFFICE + "wordprocessingml.document",
            OFFICE + "presentationml.presentation",
            OFFICE + "spreadsheetml.sheet",
            OPEN_DOCUMENT + "text",
            OPEN_DOCUMENT + "presentation",
            OPEN_DOCUMENT + "spreadsheet",
            "image/png",
            "image/jpeg",
            "text/plain");

    static final String FIELD = "document";

    /** @throws RuleViolation when a file of that size or kind is not kept */
    static void check(StoredFile file) {
        if (file.size() == 0) {
            throw new RuleViolation("partner.document.empty").at(FIELD);
        }
        if (file.size() > MOST_BYTES) {
            throw new RuleViolation("partner.document.too-large", MOST_BYTES >> 20).at(FIELD);
        }
        if (!TYPES.contains(file.type())) {
            throw new RuleViolation("partner.document.kind").at(FIELD);
        }
    }
}
