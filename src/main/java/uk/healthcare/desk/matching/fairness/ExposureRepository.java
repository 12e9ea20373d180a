package uk.healthcare.desk.matching.fairness;

import org.springframework.data.repository.Repository;

interface ExposureRepository extends Repository<Exposure, Long> {

    Exposure save(Exposure exposure);
}
