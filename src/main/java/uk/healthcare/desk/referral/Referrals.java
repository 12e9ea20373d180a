package uk.healthcare.desk.referral;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.matching.fairness.ExposureLedger;
import uk.healthcare.desk.reference.WorkingCalendar;

/** The referrals a person may work on, and the counting of their steps in the ledger of exposure. */
@Component
public class Referrals {

    private final ReferralRepository referrals;
    private final ExposureLedger ledger;
    private final EnquiryAccess access;
    private final WorkingCalendar calendar;
    private final EnquiryProgress progress;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    Referrals(
            ReferralRepository referrals,
            ExposureLedger ledger,
            EnquiryAccess access,
            WorkingCalendar calendar,
            EnquiryProgress progress,
            JdbcClient jdbc,
            EntityManager entities) {
        this.referrals = referrals;
        this.ledger = ledger;
        this.access = access;
        this.calendar = calendar;
        this.progress = progress;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * To be changed: locked with its enquiry.
     *
     * @throws NotFound when there is none, or its enquiry is not theirs to work on
     */
    public Referral workable(ReferralId id) {
        try {
            access.requireWorkable(enquiryOf(id));
        } catch (NotFound theirs) {
            throw new NotFound(id);
        }
        return asItStands(id);
    }

    /** To be looked at. @throws NotFound when there is none, or its enquiry is not theirs to work on */
    public Referral looked(ReferralId id) {
        var referral = referrals.findById(id.value()).orElseThrow(() -> new NotFound(id));
        if (!access.isWorkable(referral.enquiry())) {
            throw new NotFound(id);
        }
        return referral;
    }

    /** To be looked at by the system, which asks nobody. @throws NotFound when there is none */
    public Referral find(ReferralId id) {
        return referrals.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    /** To be changed by the system, which asks nobody: locked with its enquiry. @throws NotFound when there is none */
    public Referral locked(ReferralId id) {
        progress.lock(enquiryOf(id));
        return asItStands(id);
    }

    private Referral asItStands(ReferralId id) {
        return referrals.findForUpdate(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private EnquiryId enquiryOf(ReferralId id) {
        return jdbc.sql("select enquiry_id from referral where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(EnquiryId::new)
                .orElseThrow(() -> new NotFound(id));
    }

    public List<Referral> of(EnquiryId enquiry) {
        return referrals.findByEnquiryId(enquiry);
    }

    boolean has(EnquiryId enquiry, PartnerId partner) {
        return referrals.existsByEnquiryIdAndPartnerId(enquiry, partner);
    }

    /** Writes down what is kept so far, for rows that name it. */
    public void flush() {
        entities.flush();
    }

    /** Keeps a new referral. */
    public void add(Referral referral) {
        referrals.save(referral);
        count(referral);
    }

    /** Counts the steps that a referral has taken since it was last counted; the referral itself is kept anyway. */
    public void count(Referral referral) {
        referral.reckonAnswer(calendar);
        referral.takeExposures().forEach(ledger::add);
    }

    public String name(PartnerId partner) {
        return jdbc.sql("select name from partner where id = ?")
                .param(partner.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(partner));
    }
}
