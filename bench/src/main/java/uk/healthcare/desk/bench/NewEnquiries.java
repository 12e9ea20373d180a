package uk.healthcare.desk.bench;

import java.math.BigDecimal;
import java.util.Set;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.reference.CareSetting;

/** What somebody types who takes an enquiry by phone: half of them from organisations that the desk knows. */
final class NewEnquiries {

    private final Sample sample;

    NewEnquiries(Sample sample) {
        this.sample = sample;
    }

    EnquiryFields next() {
        var known = sample.below(2) == 0;
        var number = Integer.toHexString((int) sample.number());
        var organisation = known ? sample.text("o.name") : "Lantern " + number + " Clinics";
        return new EnquiryFields(
                sample.text("e.summary"), sample.text("e.description"), Source.PHONE, null, organisation,
                OrganisationKind.HOSPITAL_GROUP, sample.market(), "Caller " + number, "Director",
                "caller-" + number + "@lantern.example", null, "en", Track.COMMERCIAL, Priority.NORMAL,
                Set.of(sample.area().equals("other") ? "cancer" : "stroke"), null, Set.of("consultancy"),
                Set.of(CareSetting.ACUTE), Set.of(), null, BigDecimal.valueOf(1000L * (1 + sample.below(900))), null);
    }
}
