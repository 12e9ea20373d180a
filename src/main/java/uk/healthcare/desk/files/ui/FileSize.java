package uk.healthcare.desk.files.ui;

/** How large something is, as people say it. */
public final class FileSize {

    private FileSize() {}

    public static String words(long bytes) {
        if (bytes < 1_000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        return bytes < 1_000_000 ? Math.round(bytes / 1_000.0) + " kB" : "%.1f MB".formatted(bytes / 1_000_000.0);
    }
}
