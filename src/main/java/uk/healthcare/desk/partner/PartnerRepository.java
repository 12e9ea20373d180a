package uk.healthcare.desk.partner;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PartnerRepository extends JpaRepository<Partner, Long> {

    /** Locked until the transaction ends: whoever comes second merges onto what the first one saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Partner p where p.id = :id")
    Optional<Partner> findForChange(long id);

    /** The name of another active partner that reads the same. */
    @Query("""
            select min(p.name) from Partner p
             where p.foldedName = :foldedName and p.active and (:except is null or p.id <> :except)""")
    Optional<String> nameTaken(String foldedName, @Nullable Long except);
}
