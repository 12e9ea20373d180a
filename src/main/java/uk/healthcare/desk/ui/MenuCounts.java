package uk.healthcare.desk.ui;

import java.util.Map;

/** The numbers beside the entries of the navigation: work that waits for this person there. */
public interface MenuCounts {

    /** By the address of the entry, as {@code triage}. Asked after each navigation: keep it cheap. */
    Map<String, Integer> byPath();
}
