package uk.healthcare.desk.enquiry;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnquiryRepository extends Repository<Enquiry, Long> {

    Optional<Enquiry> findById(Long id);

    /** Waits for whoever changes this enquiry at the same moment, so that one wins and the other sees it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Enquiry where id = :id")
    Optional<Enquiry> findForUpdate(Long id);

    Optional<Enquiry> findByRequestKey(String requestKey);

    Enquiry save(Enquiry enquiry);

    @Query(value = "select next value for enquiry_reference_seq", nativeQuery = true)
    long nextReferenceNumber();
}
