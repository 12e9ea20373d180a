package uk.healthcare.desk.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;

/** One change of a partner while it is made: its moment, what it is about, and which fields it turns into what. */
final class Revision {

    private final Instant at;
    private final Vocabulary vocabulary;
    private final List<FieldChange> fields = new ArrayList<>();
    private boolean deed;
    private @Nullable String about;
    private @Nullable PartnerContact contact;

    Revision(Instant at, Vocabulary vocabulary) {
        this.at = at;
        this.vocabulary = vocabulary;
    }

    Instant at() {
        return at;
    }

    LocalDate today() {
        return London.dateOf(at);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What the person makes of what is stored; each field that it changes is kept here. */
    Merge merge(Change<?> change) {
        return new Merge(change.overVersion(), this);
    }

    /** Something was done that counts though no field has another value. */
    void done() {
        deed = true;
    }

    /** @param words of the offer or the work; null: nothing in particular */
    void about(@Nullable String words) {
        about = words;
    }

    /**
     * It is about a person. The history outlives them in the directory, so it keeps their number and which fields were
     * changed, never what those said: erasing their row leaves nothing of them behind.
     */
    void about(PartnerContact person) {
        contact = person;
    }

    /** Nothing on both sides is no change. */
    void field(String field, @Nullable String from, @Nullable String to) {
        if (from != null || to != null) {
            fields.add(new FieldChange(field, from, to));
        }
    }

    boolean isEmpty() {
        return !deed && fields.isEmpty();
    }

    @Nullable
    String about() {
        return about;
    }

    /** The number of the person it is about; known once the partner was written. */
    @Nullable
    Long contact() {
        return contact == null ? null : contact.id();
    }

    List<FieldChange> fields() {
        if (contact == null) {
            return fields;
        }
        return deed ? List.of() : fields.stream().map(FieldChange::withheld).toList();
    }
}
