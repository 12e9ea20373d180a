package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;

/** On the page of a duplicate: where it has gone, when and by whom, and the way back. */
@SpringComponent
@Order(10)
class MergeBanner implements EnquiryBanner {

    private final MergeForms merges;

    MergeBanner(MergeForms merges) {
        this.merges = merges;
    }

    @Override
    public Optional<Component> banner(EnquiryDetails enquiry, Runnable changed) {
        var into = enquiry.duplicateOf();
        return into == null ? Optional.empty() : Optional.of(banner(enquiry, into, changed));
    }

    private Component banner(EnquiryDetails enquiry, EnquiryId into, Runnable changed) {
        var sentence = new Span(
                new Span("Merged into "), where(into, enquiry.duplicateOfReference()), new Span(when(enquiry)));
        var banner = new Div(sentence);
        banner.addClassNames("message-hint", "merged-into");
        banner.getElement().setAttribute("role", "note");
        if (enquiry.mayWork() && enquiry.duplicateOfReference() != null) {
            var errors = new FieldErrors();
            banner.add(new ActionButton("Undo the merge", () -> {
                if (!errors.run(() -> merges.undo(enquiry.id(), changed))) {
                    changed.run();
                }
            }));
        }
        return banner;
    }

    private static Component where(EnquiryId into, @Nullable String reference) {
        return reference == null
                ? new Span("an enquiry that you cannot see")
                : new Anchor(EnquiryLinks.page(into), reference);
    }

    private static String when(EnquiryDetails enquiry) {
        var at = enquiry.closedAt();
        return (at == null ? "" : " on " + Dates.day(London.dateOf(at)))
                + (enquiry.closedByName() == null ? "" : " by " + enquiry.closedByName());
    }
}
