package uk.healthcare.desk.enquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {

    @Query(
            "from Organisation where foldedName = :foldedName and (marketCode = :market or marketCode is null) order by id")
    List<Organisation> findLike(String foldedName, @Nullable String market);

    Organisation save(Organisation organisation);
}
