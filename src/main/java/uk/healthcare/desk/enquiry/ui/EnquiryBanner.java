package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import uk.healthcare.desk.enquiry.EnquiryDetails;

/** Something about an enquiry that whoever opens its page has to know first. Another module adds it by a bean of this. */
public interface EnquiryBanner {

    /** Empty when there is nothing to tell. {@code changed} reloads the page after something was done. */
    Optional<Component> banner(EnquiryDetails enquiry, Runnable changed);
}
