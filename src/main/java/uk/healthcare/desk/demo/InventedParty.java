package uk.healthcare.desk.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Enquirer;
import uk.healthcare.desk.enquiry.Organisation;
import uk.healthcare.desk.enquiry.OrganisationKind;

/** An organisation that exists nowhere, with the people who write for it. */
record InventedParty(
        InventedMarket market,
        OrganisationKind kind,
        String name,
        String place,
        String city,
        Organisation organisation,
        List<Person> people) {

    /** Somebody who writes; entered with the first letter. */
    static final class Person {

        final String name;
        final String jobTitle;
        final @Nullable String email;
        final @Nullable String phone;

        @Nullable
        Enquirer enquirer;

        Person(String name, String jobTitle, @Nullable String email, @Nullable String phone) {
            this.name = name;
            this.jobTitle = jobTitle;
            this.email = email;
            this.phone = phone;
        }
    }
}
