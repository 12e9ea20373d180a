package uk.healthcare.desk.files;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.FileId;

/**
 * What is known of a stored file without its bytes. It has no name: each message or record that holds it names it in its
 * own way.
 *
 * @param sha256 of the content, 64 hexadecimal digits
 * @param size in bytes
 * @param type the media type found in the content, whatever its sender said
 * @param threat the name the scanner gave to what it found
 */
public record StoredFile(
        FileId id,
        String sha256,
        long size,
        String type,
        ScanState scan,
        @Nullable String threat) {}
