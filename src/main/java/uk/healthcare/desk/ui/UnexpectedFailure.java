package uk.healthcare.desk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Whatever else went wrong while a page was opened, without its internals. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedFailure extends FailurePage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        return show(Failure.of(parameter.getException()));
    }
}
