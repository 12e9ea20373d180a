package uk.healthcare.desk.ui;

/** Addresses of our own pages as a link carries them: relative to the application, wherever it is mounted. */
final class Href {

    private Href() {}

    /** An empty address would mean "this page" to a browser; the start page is the folder of the application. */
    static String of(String path) {
        var relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty() ? "." : relative;
    }
}
