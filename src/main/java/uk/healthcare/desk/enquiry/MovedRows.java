package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was moved with a duplicate, row by row, so that exactly this goes back; and how people are told of it. */
public final class MovedRows {

    /** The kind of messages that came in or were written. */
    public static final String MESSAGE = "message";

    private final Map<String, List<Long>> rows = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    /** @param kind what they are, at most 40 characters; a table's name where they are rows of one */
    public void add(String kind, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            rows.computeIfAbsent(kind, none -> new ArrayList<>()).addAll(ids);
        }
    }

    /** Those of that kind; none when nothing of it was moved. */
    public List<Long> of(String kind) {
        return List.copyOf(rows.getOrDefault(kind, List.of()));
    }

    /** Words for the timeline, as "3 messages". */
    public void tell(String what) {
        told.add(what);
    }

    Map<String, List<Long>> all() {
        return rows;
    }

    List<String> told() {
        return told;
    }
}
