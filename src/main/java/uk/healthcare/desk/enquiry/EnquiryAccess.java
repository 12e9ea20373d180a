package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;

/** Which enquiry the person signed in may read, and on which they may work as on their own case. */
@Component
public class EnquiryAccess {

    private final EnquiryRepository enquiries;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final MergedEnquiries merged;

    EnquiryAccess(EnquiryRepository enquiries, Visibility visibility, CurrentStaff current, MergedEnquiries merged) {
        this.enquiries = enquiries;
        this.visibility = visibility;
        this.current = current;
        this.merged = merged;
    }

    /** @throws NotFound when there is none, or the person may not see it */
    public void requireReadable(EnquiryId id) {
        readable(id);
    }

    /**
     * Locks the enquiry for who is about to work on it: "own cases" of a partnership manager, any of a manager (PRODUCT,
     * row "shortlist, approach, introduce"). A row that names the enquiry is not written before that: two who have both
     * done so wait for each other for ever.
     *
     * @throws NotFound when there is none, or it is not theirs to work on
     */
    public void requireWorkable(EnquiryId id) {
        lockedOwnCase(id);
    }

    /**
     * The same for who only looks at what could be done: nothing is locked.
     *
     * @throws NotFound when there is none, or it is not theirs to work on
     */
    public void requireOwnCase(EnquiryId id) {
        if (!isWorkable(id)) {
            throw new NotFound(id);
        }
    }

    /** Whether the person signed in may work on it as on their own case; no when they may not see it. */
    public boolean isWorkable(EnquiryId id) {
        return enquiries
                .findById(id.value())
                .filter(this::mayRead)
                .filter(this::isOwnCase)
                .isPresent();
    }

    Enquiry readable(EnquiryId id) {
        return enquiries.findById(id.value()).filter(this::mayRead).orElseThrow(() -> new NotFound(id));
    }

    /**
     * The enquiry, locked until this transaction ends: of two people one wins, or both are kept one after the other.
     * Everything that changes an enquiry begins with it.
     */
    Enquiry locked(EnquiryId id) {
        return enquiries.findForUpdate(id.value()).filter(this::mayRead).orElseThrow(() -> new NotFound(id));
    }

    /**
     * The enquiry, locked together with all that were merged into it in the order of their numbers. While it is locked
     * nothing can be merged into it or taken out; whoever reads afterwards what was merged, in a transaction that reads
     * what is committed by then, also finds what was merged just before.
     */
    Enquiry lockedWithMerged(EnquiryId id) {
        var all = new ArrayList<>(merged.into(id));
        all.add(id);
        enquiries.lockInOrder(all);
        return locked(id);
    }

    /** Two enquiries that are changed together. */
    record Both(Enquiry one, Enquiry other) {}

    /** Both, locked in the order of their numbers; see {@link EnquiryRepository#lockInOrder}. */
    Both lockedBoth(EnquiryId one, EnquiryId other) {
        lock(one, other);
        return new Both(readable(one), readable(other));
    }

    /**
     * Locks both for another module in the order of their numbers, before it locks what belongs to them. Whether there are
     * such and the person may see them is asked afterwards by {@link #requireReadable}.
     */
    public void lock(EnquiryId one, EnquiryId other) {
        enquiries.lockInOrder(List.of(one, other));
    }

    Enquiry lockedOwnCase(EnquiryId id) {
        return enquiries
                .findForUpdate(id.value())
                .filter(this::mayRead)
                .filter(this::isOwnCase)
                .orElseThrow(() -> new NotFound(id));
    }

    boolean isOwnCase(Enquiry enquiry) {
        var person = current.get();
        return person.is(Role.MANAGER) || (person.is(Role.PARTNERSHIP_MANAGER) && enquiry.isOnTheCase(person.id()));
    }

    private boolean mayRead(Enquiry enquiry) {
        var person = current.get();
        return visibility
                .of(person)
                .mayRead(enquiry.marketCode(), enquiry.isRestricted(), enquiry.isOnTheCase(person.id()));
    }
}
