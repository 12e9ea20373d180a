package uk.healthcare.desk.enquiry;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;

interface EnquiryRepository extends Repository<Enquiry, Long> {

    Optional<Enquiry> findById(Long id);

    /** Waits for whoever changes this enquiry at the same moment, so that one wins and the other sees it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Enquiry where id = :id")
    Optional<Enquiry> findForUpdate(Long id);

    /**
     * Locks several in the order of their numbers, whichever is named first: two who do the opposite wait for one another
     * and not for ever. Nothing of them is read before that: what is read then is what was locked.
     */
    default void lockInOrder(Collection<EnquiryId> ids) {
        ids.stream().map(EnquiryId::value).distinct().sorted().forEach(this::findForUpdate);
    }

    Optional<Enquiry> findByRequestKey(String requestKey);

    /** Those of the same organisation or person, to be found by what they are called now. */
    @Query("from Enquiry where id <> :id and (organisation = :organisation or enquirer = :enquirer)")
    List<Enquiry> findSharing(@Nullable Long id, @Nullable Organisation organisation, @Nullable Enquirer enquirer);

    Enquiry save(Enquiry enquiry);

    @Query(value = "select next value for enquiry_reference_seq", nativeQuery = true)
    long nextReferenceNumber();
}
