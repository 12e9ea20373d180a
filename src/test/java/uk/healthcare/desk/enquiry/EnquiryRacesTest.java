package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Many who claim, enter or repeat a request at the same moment, on the real database. */
class EnquiryRacesTest extends DeskTest {

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private TriageService triage;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofFiftyWhoClaimAtOnceOneWinsAndTheOthersAreToldWho() throws Exception {
        actAs(Role.OFFICER);
        var id = create();
        var officers = new ArrayList<SignedIn>();
        for (var i = 0; i < 50; i++) {
            officers.add(person(Role.OFFICER));
        }
        var refused = new ArrayList<RuleViolation>();
        for (var claim : together(
                20, officers.stream().map(officer -> claim(officer, id)).toList())) {
            try {
                claim.get();
            } catch (ExecutionException lost) {
                refused.add((RuleViolation) lost.getCause());
            }
        }
        actAs(Role.MANAGER);
        var winner = query.details(id).ownerName();
        assertThat(refused).hasSize(49).allSatisfy(rule -> {
            assertThat(rule.key()).isEqualTo("enquiry.claim.taken-by");
            assertThat(rule.arguments()).containsExactly(winner);
        });
        assertThat(new AuditRows(jdbc).of(id, "enquiry.claim")).isEqualTo(1);
    }

    private Callable<EnquiryId> claim(SignedIn officer, EnquiryId id) {
        return () -> {
            actAs(officer);
            triage.claim(id);
            return id;
        };
    }

    @Test
    void aThousandMadeAtOnceHaveAThousandReferences() throws Exception {
        var officer = actAs(Role.OFFICER);
        Callable<EnquiryId> one = () -> {
            actAs(officer);
            return create();
        };
        var ids = new ArrayList<Long>();
        for (var made : together(20, Collections.nCopies(1000, one))) {
            ids.add(made.get().value());
        }
        var references = jdbc.sql("select reference from enquiry where id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
        assertThat(new HashSet<>(references)).hasSize(1000);
        assertThat(references).allMatch(reference -> reference.matches("HUK-20\\d\\d-\\d{6,}"));
    }

    @Test
    void theSameRequestTwiceIsOneEnquiry() {
        actAs(Role.OFFICER);
        var key = UUID.randomUUID();
        var first = registration.register(key, EnquirySamples.complete());
        assertThat(registration.register(key, EnquirySamples.complete())).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from enquiry where request_key = :key")
                        .param("key", key.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameRequestAtTheSameMomentIsOneEnquiryForAll() throws Exception {
        var officer = actAs(Role.OFFICER);
        for (var round = 0; round < 5; round++) {
            var key = UUID.randomUUID();
            Callable<EnquiryId> one = () -> {
                actAs(officer);
                return registration.register(key, EnquirySamples.complete());
            };
            var ids = new HashSet<EnquiryId>();
            for (var made : together(10, Collections.nCopies(10, one))) {
                ids.add(made.get());
            }
            assertThat(ids).hasSize(1);
            assertThat(new AuditRows(jdbc).of(ids.iterator().next(), "enquiry.create"))
                    .isEqualTo(1);
        }
    }

    private EnquiryId create() {
        return registration.register(UUID.randomUUID(), EnquirySamples.complete());
    }

    private static <T> List<Future<T>> together(int threads, List<Callable<T>> work) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool.invokeAll(work);
        }
    }
}
