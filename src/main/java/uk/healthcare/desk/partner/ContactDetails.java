package uk.healthcare.desk.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;

/** A person to talk to at a partner, and at least one way to reach them. */
@Embeddable
public record ContactDetails(
        @Column(name = "name") @Nullable String name,
        @Column(name = "job_title") @Nullable String jobTitle,
        @Column(name = "email") @Nullable String email,
        @Column(name = "phone") @Nullable String phone) {

    private static final String EMAIL = "[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]{2,}";
    private static final String PHONE = "\\+?[0-9 ()./-]{5,38}( ?ext\\.? ?[0-9]{1,6})?";

    ContactDetails checked() {
        var checked = new ContactDetails(
                Entry.required("partner.contact", "name", name, 160),
                Entry.optional("jobTitle", jobTitle, 160),
                Entry.matching("partner.contact.email.form", "email", Entry.optional("email", email, 254), EMAIL),
                Entry.matching("partner.contact.phone.form", "phone", Entry.optional("phone", phone, 40), PHONE));
        if (checked.email == null && checked.phone == null) {
            throw new RuleViolation("partner.contact.unreachable").at("email");
        }
        return checked;
    }

    ContactDetails mergedOnto(ContactDetails before, ContactDetails theirs, Merge merge) {
        return new ContactDetails(
                merge.field("Name", before.name, theirs.name, name),
                merge.field("Job title", before.jobTitle, theirs.jobTitle, jobTitle),
                merge.field("E-mail", before.email, theirs.email, email),
                merge.field("Phone", before.phone, theirs.phone, phone));
    }
}
