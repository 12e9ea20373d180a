package uk.healthcare.desk.referral.brief;

/**
 * A place in a text that would tell who asks.
 *
 * @param start of the first character, counted as Java counts
 * @param end after the last
 * @param words as they stand there
 */
public record Trace(TraceKind kind, int start, int end, String words) {

    static Trace in(String text, TraceKind kind, int start, int end) {
        return new Trace(kind, start, end, text.substring(start, end));
    }

    boolean touches(Trace other) {
        return start <= other.end && other.start <= end;
    }
}
