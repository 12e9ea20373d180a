package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.PatientData;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;

/**
 * Past triage an enquiry has been looked at for patient data, until a duplicate was merged into it that had not been:
 * whoever opens it sees that before anything is passed on.
 */
@SpringComponent
@Order(20)
class PatientDataBanner implements EnquiryBanner {

    private final TriageService triage;

    PatientDataBanner(TriageService triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Component> banner(EnquiryDetails enquiry, Runnable changed) {
        return isToLookAt(enquiry) ? Optional.of(show(enquiry, changed)) : Optional.empty();
    }

    static boolean isToLookAt(EnquiryDetails enquiry) {
        return enquiry.stage().isOpen()
                && !enquiry.stage().isEarly()
                && !enquiry.patientData().isResolved();
    }

    private Component show(EnquiryDetails enquiry, Runnable changed) {
        var banner = new Div(
                new Span(
                        enquiry.patientData() == PatientData.SUSPECTED
                                ? "It may contain patient data. Look at it before anything is passed on."
                                : "What was merged into it has not been looked at for patient data. Look before anything is passed on."));
        banner.addClassName("message-hint");
        banner.getElement().setAttribute("role", "note");
        if (enquiry.mayWork()) {
            var errors = new FieldErrors();
            banner.add(new ActionButton(
                    "No patient data found",
                    () -> errors.run(() -> {
                        triage.noPatientDataFound(enquiry.id());
                        changed.run();
                    })));
        }
        return banner;
    }
}
