package uk.healthcare.desk.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

/** One piece of work a partner has done; part of {@link Partner}. */
@Entity
class TrackRecord implements PartnerPart<TrackWork> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "track_record_seq")
    @SequenceGenerator(name = "track_record_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "partner_id")
    private Partner partner;

    @Embedded
    private TrackWork work;

    protected TrackRecord() {}

    TrackRecord(Partner partner, TrackWork work) {
        this.partner = partner;
        this.work = work;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public TrackWork content() {
        return work;
    }

    @Override
    public void become(TrackWork changed) {
        work = changed;
    }
}
