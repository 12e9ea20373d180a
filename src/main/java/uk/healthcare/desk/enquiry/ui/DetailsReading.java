package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.Words;

/** The fields of an enquiry for those who only read it. */
class DetailsReading extends Div {

    DetailsReading(EnquiryDetails enquiry, ReferenceData reference) {
        var fields = enquiry.fields();
        var text = new Paragraph(fields.description());
        text.addClassName("typed");
        text.getElement().setAttribute("dir", "auto");
        var list = new Definitions()
                .row("Summary", fields.summary())
                .row("What they wrote or said", text)
                .row("Organisation", Objects.requireNonNullElse(fields.organisation(), ""))
                .row("Kind of organisation", Words.of(fields.organisationKind()))
                .row(
                        "Market",
                        fields.marketCode() == null
                                ? ""
                                : reference
                                        .market(fields.marketCode())
                                        .map(m -> m.name())
                                        .orElse(fields.marketCode()))
                .row("Contact", Objects.requireNonNullElse(fields.enquirer(), ""))
                .row("Job title", Objects.requireNonNullElse(fields.jobTitle(), ""))
                .row(
                        "Language",
                        Language.of(fields.language()).map(Language::nativeName).orElse(fields.language()))
                .row("Track", fields.track() == null ? "" : Words.of(fields.track()))
                .row("Source", Words.of(fields.source()))
                .row("Brochure or event", Objects.requireNonNullElse(fields.campaign(), ""))
                .row(
                        "Care models",
                        String.join(
                                ", ",
                                fields.careModels().stream()
                                        .map(Words::of)
                                        .sorted()
                                        .toList()))
                .row("Wanted by", fields.wantedBy() == null ? "" : Dates.day(fields.wantedBy()));
        if (enquiry.outcome() != null) {
            list.row("Outcome", Words.of(enquiry.outcome()))
                    .row("Reason", Objects.requireNonNullElse(enquiry.outcomeReason(), ""));
        }
        add(list);
    }
}
