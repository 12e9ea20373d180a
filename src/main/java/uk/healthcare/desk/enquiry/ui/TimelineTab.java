package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.staff.CurrentStaff;

/** What happened, newest first, with notes and calls written above it. */
@SpringComponent
class TimelineTab implements EnquiryTab {

    private final EnquiryPageQuery query;
    private final CaseService cases;
    private final CurrentStaff current;
    private final FormDrafts drafts;
    private final Clock clock;

    TimelineTab(EnquiryPageQuery query, CaseService cases, CurrentStaff current, FormDrafts drafts, Clock clock) {
        this.query = query;
        this.cases = cases;
        this.current = current;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component content(EnquiryDetails enquiry, Runnable changed) {
        var id = enquiry.id();
        return new Div(
                new TimelineComposer(id, cases, current.get(), drafts, changed),
                new TimelineList(skip -> query.timeline(id, skip), clock.instant()));
    }
}
