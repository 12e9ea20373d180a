package uk.healthcare.desk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.healthcare.desk.common.NotFound;

/** No such record for this person; looks the same as an address that does not exist. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class RecordNotFound extends FailurePage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return show(Failure.missing());
    }
}
