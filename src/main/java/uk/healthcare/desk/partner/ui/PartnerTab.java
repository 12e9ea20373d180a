package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import uk.healthcare.desk.common.PartnerId;

/** A section that another module adds to a partner's page. Beans of this type are shown in their {@code @Order}. */
public interface PartnerTab {

    /** What the tab is called, and the heading of its section. */
    String title();

    /** The last part of the address, {@code partners/<id>/<path>}: lower case letters and hyphens. */
    String path();

    /** Whether it is there for whoever is signed in. */
    default boolean isOpen() {
        return true;
    }

    /** Made anew each time the tab is opened. */
    Component content(PartnerId id);
}
