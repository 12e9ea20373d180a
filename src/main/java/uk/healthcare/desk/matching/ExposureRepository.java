package uk.healthcare.desk.matching;

import org.springframework.data.repository.Repository;

interface ExposureRepository extends Repository<Exposure, Long> {

    Exposure save(Exposure exposure);
}
