package uk.healthcare.desk.matching.fairness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;

/**
 * One line of the ledger of exposure. Lines are only ever added: what is undone gets a line that takes it back, so the
 * sum of an event is the number that still stands.
 */
@Entity
public class Exposure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exposure_seq")
    @SequenceGenerator(name = "exposure_seq", sequenceName = "exposure_seq", allocationSize = 50)
    private @Nullable Long id;

    private EnquiryId enquiryId;
    private PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    private ExposureEvent event;

    private int amount;
    private Instant at;

    protected Exposure() {}

    private Exposure(EnquiryId enquiry, PartnerId partner, ExposureEvent event, int amount, Instant at) {
        this.enquiryId = enquiry;
        this.partnerId = partner;
        this.event = event;
        this.amount = amount;
        this.at = at;
    }

    public static Exposure of(EnquiryId enquiry, PartnerId partner, ExposureEvent event, Instant at) {
        return new Exposure(enquiry, partner, event, 1, at);
    }

    /** Takes back one such event. */
    public static Exposure undone(EnquiryId enquiry, PartnerId partner, ExposureEvent event, Instant at) {
        return new Exposure(enquiry, partner, event, -1, at);
    }

    public EnquiryId enquiry() {
        return enquiryId;
    }

    public PartnerId partner() {
        return partnerId;
    }

    public ExposureEvent event() {
        return event;
    }

    /** 1, or -1 for one that takes one back. */
    public int amount() {
        return amount;
    }

    public Instant at() {
        return at;
    }
}
