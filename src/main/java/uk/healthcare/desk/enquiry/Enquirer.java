package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.Limits;

/** The contact person of an enquiry. */
@Entity
public class Enquirer {

    private static final int NAME = 160;
    private static final String NO_NAME = "Name not given";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enquirer_seq")
    @SequenceGenerator(name = "enquirer_seq", sequenceName = "enquirer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation organisation;

    private String name;
    private String foldedName;
    private @Nullable String jobTitle;
    private @Nullable String email;
    private @Nullable String phone;
    private String language;

    protected Enquirer() {}

    public Enquirer(EnquiryFields fields, @Nullable Organisation organisation) {
        become(fields, organisation);
    }

    /** Takes over what the fields say of the person. */
    void take(EnquiryFields fields, @Nullable Organisation organisation) {
        become(fields, organisation);
    }

    private void become(EnquiryFields fields, @Nullable Organisation organisation) {
        this.organisation = organisation;
        this.name = nameIn(fields);
        this.foldedName = Folded.of(name);
        this.jobTitle = fields.jobTitle();
        this.email = fields.email();
        this.phone = fields.phone();
        this.language = fields.language();
    }

    /** The name, or what else tells one person from another. */
    static String nameIn(EnquiryFields fields) {
        if (fields.enquirer() != null) {
            return fields.enquirer();
        }
        return fields.email() != null ? fields.email() : NO_NAME;
    }

    /** The name as it was given: none where the address stands in for it. */
    static @Nullable String given(@Nullable String name, @Nullable String email) {
        return name == null || name.equals(email) || name.equals(NO_NAME) ? null : name;
    }

    /** The fields with what is known of this person where they say nothing. */
    EnquiryFields complete(EnquiryFields fields) {
        var known = fields.organisation() == null ? organisation : null;
        return new EnquiryFields(
                fields.summary(),
                fields.description(),
                fields.source(),
                fields.campaign(),
                known == null ? fields.organisation() : known.name(),
                known == null ? fields.organisationKind() : known.kind(),
                fields.marketCode() == null && known != null ? known.marketCode() : fields.marketCode(),
                fields.enquirer() == null ? given(name, email) : fields.enquirer(),
                fields.jobTitle() == null ? jobTitle : fields.jobTitle(),
                fields.email(),
                fields.phone() == null ? phone : fields.phone(),
                fields.language(),
                fields.track(),
                fields.priority(),
                fields.areas(),
                fields.otherArea(),
                fields.models(),
                fields.settings(),
                fields.careModels(),
                fields.scale(),
                fields.budgetGbp(),
                fields.wantedBy());
    }

    /** An address or number that holds patient data is gone: it would reach nobody. */
    void replace(PatientPassages passages) {
        name = Limits.fitting(passages.removedFrom(name), NAME);
        foldedName = Limits.fitting(Folded.of(name), NAME);
        jobTitle = jobTitle == null ? null : Limits.fitting(passages.removedFrom(jobTitle), NAME);
        email = passages.isIn(email) ? null : email;
        phone = passages.isIn(phone) ? null : phone;
    }

    boolean isKept() {
        return id != null;
    }

    public String name() {
        return name;
    }

    public @Nullable String jobTitle() {
        return jobTitle;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return phone;
    }

    public String language() {
        return language;
    }

    boolean isReachable() {
        return email != null || phone != null;
    }
}
