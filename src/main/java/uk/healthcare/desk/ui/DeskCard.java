package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A card that another module puts on My desk. */
public interface DeskCard {

    /** Smaller comes first. */
    int order();

    /** Made anew for each visit; empty when it has nothing for this person. */
    Optional<Component> card();
}
