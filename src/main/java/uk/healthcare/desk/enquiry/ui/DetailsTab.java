package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.reference.ReferenceData;

/** All fields of the enquiry, to read and to change. */
@SpringComponent
class DetailsTab implements EnquiryTab {

    private final EnquiryPageQuery query;
    private final CaseService cases;
    private final ReferenceData reference;
    private final FormDrafts drafts;
    private final Clock clock;

    DetailsTab(EnquiryPageQuery query, CaseService cases, ReferenceData reference, FormDrafts drafts, Clock clock) {
        this.query = query;
        this.cases = cases;
        this.reference = reference;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "details";
    }

    @Override
    public String title() {
        return "Details";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component content(EnquiryDetails enquiry, Runnable changed) {
        return enquiry.mayWork() && enquiry.stage().isOpen()
                ? new DetailsEditor(
                        enquiry,
                        () -> query.details(enquiry.id()).fields(),
                        cases,
                        drafts,
                        changed,
                        new EnquiryForm(reference, London.dateOf(clock.instant())))
                : new DetailsReading(enquiry, reference);
    }
}
