package uk.healthcare.desk.files;

import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes. Its name can only make that more precise, never contradict it. */
final class ContentType {

    private static final int LONGEST = 120;
    private static final Tika TIKA = new Tika();
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private ContentType() {}

    /** @param beginning the first bytes; a few thousand are enough */
    static String of(byte[] beginning, @Nullable String name) {
        var type = TIKA.detect(beginning, name == null || name.isBlank() ? null : name);
        return type.length() <= LONGEST ? type : MediaType.OCTET_STREAM.toString();
    }

    /** The usual end of the name of a file of this type, with its dot; empty when there is none. */
    static String extension(String type) {
        try {
            return TYPES.forName(type).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }

    /** Whether a file of that name may be of that type: one of the two is a kind of the other, or the name says nothing. */
    static boolean agrees(String name, String type) {
        var named = MediaType.parse(TIKA.detect(name));
        var found = MediaType.parse(type);
        var registry = TYPES.getMediaTypeRegistry();
        return named == null
                || found == null
                || named.equals(found)
                || registry.isSpecializationOf(named, found)
                || registry.isSpecializationOf(found, named);
    }
}
