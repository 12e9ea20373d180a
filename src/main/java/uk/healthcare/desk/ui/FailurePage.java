package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A failure as a page of the shell. */
abstract class FailurePage extends Composite<Div> implements HasDynamicTitle {

    private String title = "";

    /** Shows it and gives the status the browser is told. */
    final int show(Failure failure) {
        title = failure.heading();
        var home = new Anchor(Href.of(""), "Go to My desk");
        getContent().addClassName("failure-page");
        getContent().add(new PageHeader(failure.heading()), new Card().with(new Paragraph(failure.sentence()), home));
        return failure.status();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
