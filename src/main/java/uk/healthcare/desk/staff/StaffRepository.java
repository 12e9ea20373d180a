package uk.healthcare.desk.staff;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StaffRepository extends Repository<Staff, Long> {

    /** At once, so that statements written by hand see the row. */
    Staff saveAndFlush(Staff staff);

    Optional<Staff> findById(long id);

    Optional<Staff> findByEmail(String email);

    boolean existsByEmail(String email);

    long count();
}
