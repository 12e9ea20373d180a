package uk.healthcare.desk.ui;

import org.jspecify.annotations.Nullable;

/** The number beside an entry of the navigation: work that waits for this person there. */
public interface MenuCount {

    /** The address of the entry, as {@code triage}. */
    String path();

    /** The number, or null when there is nothing to say to this person. Asked after each navigation: keep it cheap. */
    @Nullable
    Integer countOrNull();
}
