package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;

/** What another module lets people see and change of their own, on their account page. */
public interface AccountCard {

    /** Made anew for each visit. */
    Component card();
}
