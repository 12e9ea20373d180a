package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.Limits;

/** Who asks: a ministry, hospital group, insurer, investor, charity … in a market. */
@Entity
public class Organisation {

    private static final int NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;
    private String foldedName;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String marketCode;
    private @Nullable String domain;

    protected Organisation() {}

    public Organisation(String name, OrganisationKind kind, @Nullable String marketCode, @Nullable String domain) {
        this.name = name;
        this.foldedName = Folded.of(name);
        this.kind = kind;
        this.marketCode = marketCode;
        this.domain = domain;
    }

    void is(OrganisationKind kind) {
        this.kind = kind;
    }

    /** Patient data has no place in a name, whoever else is called by it. */
    void replace(PatientPassages passages) {
        name = Limits.fitting(passages.removedFrom(name), NAME);
        foldedName = Limits.fitting(Folded.of(name), NAME);
        domain = passages.isIn(domain) ? null : domain;
    }

    boolean isKept() {
        return id != null;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public @Nullable String marketCode() {
        return marketCode;
    }
}
