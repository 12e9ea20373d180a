package uk.healthcare.desk.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Words;

/** A person to talk to at a partner, and at least one way to reach them. */
@Embeddable
public record ContactDetails(
        @Column(name = "name") @Nullable String name,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "role") @Nullable
        ContactRole role,

        @Column(name = "job_title") @Nullable String jobTitle,
        @Column(name = "email") @Nullable String email,
        @Column(name = "phone") @Nullable String phone) {

    /** What a new one starts from. */
    public static final ContactDetails BLANK = new ContactDetails(null, null, null, null);

    private static final String EMAIL = "[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]{2,}";
    private static final String PHONE = "\\+?[0-9 ()./-]{5,38}( ?ext\\.? ?[0-9]{1,6})?";

    /** Whose role nobody has said. */
    public ContactDetails(
            @Nullable String name, @Nullable String jobTitle, @Nullable String email, @Nullable String phone) {
        this(name, null, jobTitle, email, phone);
    }

    ContactDetails checked() {
        var checked = new ContactDetails(
                Entry.required("partner.contact", "name", name, 160),
                role,
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
                merge.field("Role", before.role, theirs.role, role, Words::of),
                merge.field("Job title", before.jobTitle, theirs.jobTitle, jobTitle),
                merge.field("E-mail", before.email, theirs.email, email),
                merge.field("Phone", before.phone, theirs.phone, phone));
    }
}
