package uk.healthcare.desk;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;

/** Enquiries of one hospital, brought by an officer to where they are wanted. */
final class PreparedEnquiries {

    private final ApplicationContext application;
    private final SignedIn officer;
    private final EnquiryFields fields = fieldsOf(UUID.randomUUID().toString());

    PreparedEnquiries(ApplicationContext application, SignedIn officer) {
        this.application = application;
        this.officer = officer;
    }

    private static EnquiryFields fieldsOf(String unique) {
        return new EnquiryFields(
                "Radiotherapy unit",
                "We plan a unit.",
                Source.PHONE,
                null,
                "Matrix Hospital " + unique,
                OrganisationKind.HOSPITAL_GROUP,
                "KW",
                "Dr Sample",
                null,
                unique + "@matrix.example",
                null,
                "en",
                Track.COMMERCIAL,
                Priority.NORMAL,
                Set.of(CaseSamples.AREA),
                null,
                Set.of("equipment"),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    EnquiryFields fields() {
        return fields;
    }

    /** In triage. */
    EnquiryId claimed() {
        return byOfficer(() -> {
            var id = application.getBean(EnquiryRegistration.class).register(UUID.randomUUID(), fields);
            application.getBean(TriageService.class).claim(id);
            return id;
        });
    }

    /** In matching. @param owner nobody to leave it in the Matching pool */
    EnquiryId handedOver(@Nullable StaffId owner) {
        var id = claimed();
        return byOfficer(() -> {
            var triage = application.getBean(TriageService.class);
            triage.screen(id, Answer.YES, Answer.YES, Answer.YES, null);
            triage.noPatientDataFound(id);
            triage.handOver(id, owner);
            return id;
        });
    }

    /** Into another that is in triage. */
    EnquiryId merged() {
        var from = claimed();
        var into = claimed();
        return byOfficer(() -> {
            application.getBean(MergeService.class).merge(from, into, null);
            return from;
        });
    }

    private <T> T byOfficer(Supplier<T> work) {
        return Acting.as(officer, work);
    }
}
