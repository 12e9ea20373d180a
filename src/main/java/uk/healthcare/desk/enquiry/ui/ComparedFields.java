package uk.healthcare.desk.enquiry.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** What two enquiries say, field by field, in the words people read. */
class ComparedFields {

    /** Characters of the text that is compared by eye; the whole is one click away. */
    private static final int FIRST_LINES = 400;

    private final EnquiryDetails one;
    private final EnquiryDetails other;
    private final ReferenceData reference;
    private final List<Compared> rows = new ArrayList<>();

    ComparedFields(EnquiryDetails one, EnquiryDetails other, ReferenceData reference) {
        this.one = one;
        this.other = other;
        this.reference = reference;
    }

    /** How two values stand to each other; said by its word, not by a colour alone. */
    enum Agreement {
        SAME,
        DIFFERENT,
        ONLY_ONE,
        NEITHER,
        NOT_COMPARED
    }

    record Compared(String field, String one, String other, Agreement agreement) {}

    List<Compared> rows() {
        field("Organisation", EnquiryFields::organisation);
        field("Contact", EnquiryFields::enquirer);
        field("Job title", EnquiryFields::jobTitle);
        field("E-mail", EnquiryFields::email);
        field("Telephone", EnquiryFields::phone);
        field("Market", fields -> market(fields.marketCode()));
        field(
                "Language",
                fields ->
                        Language.of(fields.language()).map(Language::nativeName).orElse(fields.language()));
        field("Summary", EnquiryFields::summary);
        field("First lines", fields -> Limits.beginning(fields.description(), FIRST_LINES));
        field("Service areas", fields -> names(fields.areas(), this::area));
        field("Engagement models", fields -> names(fields.models(), this::model));
        field("Care settings", fields -> names(fields.settings(), Words::of));
        field("Track", fields -> fields.track() == null ? null : Words.of(fields.track()));
        field("Scale", EnquiryFields::scale);
        field("Budget", fields -> fields.budgetGbp() == null ? null : Amounts.pounds(fields.budgetGbp()));
        field("Wanted by", fields -> fields.wantedBy() == null ? null : Dates.day(fields.wantedBy()));
        standing(
                "Received",
                enquiry -> Dates.moment(enquiry.receivedAt()) + " by "
                        + Words.of(enquiry.fields().source()));
        standing("Stage", enquiry -> Words.of(enquiry.stage()));
        standing("Owner", EnquiryDetails::ownerName);
        standing(
                "Next step",
                enquiry ->
                        enquiry.nextStep() == null ? null : enquiry.nextStep().action());
        standing("Open tasks", enquiry -> String.valueOf(enquiry.tasks().size()));
        standing("Hold", enquiry -> enquiry.hold() == null ? null : Words.of(enquiry.hold()));
        standing("Patient data", enquiry -> Words.of(enquiry.patientData()));
        standing("Due diligence", enquiry -> Words.of(enquiry.dueDiligence()));
        standing("Restricted", enquiry -> enquiry.restricted() ? "Yes" : "No");
        return rows;
    }

    private void field(String name, Function<EnquiryFields, @Nullable String> value) {
        var mine = said(value.apply(one.fields()));
        var theirs = said(value.apply(other.fields()));
        rows.add(new Compared(name, mine, theirs, agreement(mine, theirs)));
    }

    private void standing(String name, Function<EnquiryDetails, @Nullable String> value) {
        rows.add(new Compared(name, said(value.apply(one)), said(value.apply(other)), Agreement.NOT_COMPARED));
    }

    static Agreement agreement(String mine, String theirs) {
        if (mine.isEmpty() && theirs.isEmpty()) {
            return Agreement.NEITHER;
        }
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Agreement.ONLY_ONE;
        }
        return mine.equals(theirs) || alike(mine, theirs) ? Agreement.SAME : Agreement.DIFFERENT;
    }

    private static boolean alike(String mine, String theirs) {
        var folded = Folded.of(mine);
        return !folded.isBlank() && folded.equals(Folded.of(theirs));
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private @Nullable String market(@Nullable String code) {
        return code == null ? null : reference.market(code).map(m -> m.name()).orElse(code);
    }

    private String area(String code) {
        return reference.serviceArea(code).map(a -> a.name()).orElse(code);
    }

    private String model(String code) {
        return reference.engagementModel(code).map(m -> m.name()).orElse(code);
    }

    private static <T> String names(Collection<T> codes, Function<T, String> name) {
        return codes.stream().map(name).sorted().collect(Collectors.joining(", "));
    }
}
