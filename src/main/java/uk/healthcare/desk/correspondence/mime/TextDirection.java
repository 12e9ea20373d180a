package uk.healthcare.desk.correspondence.mime;

/** Which way a text runs. */
public enum TextDirection {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    /** As HTML's {@code dir} wants it. */
    public String dir() {
        return this == RIGHT_TO_LEFT ? "rtl" : "ltr";
    }
}
