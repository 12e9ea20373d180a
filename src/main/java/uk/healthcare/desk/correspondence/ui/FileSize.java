package uk.healthcare.desk.correspondence.ui;

/** How large something is, as people say it. */
final class FileSize {

    private FileSize() {}

    static String words(long bytes) {
        if (bytes < 1_000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        return bytes < 1_000_000 ? Math.round(bytes / 1_000.0) + " kB" : "%.1f MB".formatted(bytes / 1_000_000.0);
    }
}
