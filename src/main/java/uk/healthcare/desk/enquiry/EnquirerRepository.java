package uk.healthcare.desk.enquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnquirerRepository extends Repository<Enquirer, Long> {

    List<Enquirer> findByEmailOrderById(String email);

    @Query(
            "from Enquirer where foldedName = :foldedName and email is null and organisation = :organisation order by id")
    List<Enquirer> findUnaddressed(String foldedName, @Nullable Organisation organisation);

    Enquirer save(Enquirer enquirer);
}
