package uk.healthcare.desk.enquiry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an enquiry has taken over from its duplicate of what the enquiry module itself keeps.
 *
 * @param tasks those that were open
 * @param step the task that was made of its next step; null when none was
 * @param hold the hold that was begun because the duplicate had one; null when none was
 * @param collaborators numbers of those who joined the case
 * @param fields names of the fields that were filled from it
 * @param hidden whether the duplicate was restricted because this one is
 */
record TakenOver(
        List<Task> tasks,
        @Nullable Task step,
        @Nullable Hold hold,
        Set<Long> collaborators,
        Set<String> fields,
        boolean hidden) {

    // What is stored for ever of a merge is found again by these.
    static final String TASK = "task";
    static final String STEP = "task of its next step";
    static final String HOLD = "enquiry_hold";
    static final String COLLABORATOR = "collaborator";
    static final String RESTRICTED = "restricted";
    static final String ORGANISATION = "organisation";
    static final String ENQUIRER = "enquirer";
    static final String FIELD = "field ";

    /** The names of the fields among what was moved. */
    static Set<String> fieldsOf(MovedRows moved) {
        return moved.all().keySet().stream()
                .filter(kind -> kind.startsWith(FIELD))
                .map(kind -> kind.substring(FIELD.length()))
                .collect(Collectors.toSet());
    }

    /** Once all of it is in the database. @param duplicate the number of the duplicate */
    void writeDown(MovedRows moved, long duplicate) {
        moved.add(TASK, tasks.stream().map(task -> task.id().value()).toList());
        moved.add(STEP, step == null ? List.of() : List.of(step.id().value()));
        moved.add(HOLD, hold == null ? List.of() : List.of(hold.id()));
        moved.add(COLLABORATOR, collaborators);
        fields.forEach(name -> moved.add(FIELD + name, List.of(duplicate)));
        if (hidden) {
            moved.add(RESTRICTED, List.of(duplicate));
        }
    }

    void tell(MovedRows moved) {
        var open = tasks.size() + (step == null ? 0 : 1);
        if (open > 0) {
            moved.tell(open == 1 ? "1 open task" : open + " open tasks");
        }
        if (hold != null) {
            moved.tell("its hold");
        }
        if (!collaborators.isEmpty()) {
            moved.tell(
                    collaborators.size() == 1
                            ? "1 colleague on the case"
                            : collaborators.size() + " colleagues on the case");
        }
    }

    /** "Filled in from it: budget, market."; empty when nothing was. */
    String filled() {
        return fields.isEmpty() ? "" : "Filled in from it: " + String.join(", ", fields) + ".";
    }
}
