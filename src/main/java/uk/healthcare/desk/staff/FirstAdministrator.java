package uk.healthcare.desk.staff;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.audit.AuditTrail;
import uk.healthcare.desk.common.EmailAddress;

/**
 * Lets the first person in where there is nobody yet: the account of {@code DESK_ADMIN_EMAIL}, whose one-time link goes
 * to the log. Started again after the link's day without it having been used, it makes another.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffRepository staff;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String email;
    private final String address;

    FirstAdministrator(
            StaffRepository staff,
            OneTimeLinks links,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${desk.admin-email:}") String email,
            @Value("${desk.base-url}") String address) {
        this.staff = staff;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.email = email;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (email.isBlank()) {
            return;
        }
        var valid = EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalStateException("DESK_ADMIN_EMAIL is not an e-mail address"));
        try {
            Optional.ofNullable(transaction.execute(status -> linkFor(valid))).ifPresent(this::tell);
        } catch (DataIntegrityViolationException anotherNode) {
            if (staff.count() == 0) {
                throw anotherNode;
            }
            log.info("Another node has just created the first administrator");
        }
    }

    private @Nullable OneTimeLink linkFor(EmailAddress address) {
        if (staff.count() == 0) {
            var profile = new StaffProfile(
                    address.value(), "First administrator", Set.of(Role.ADMINISTRATOR), null, Set.of());
            var person = staff.saveAndFlush(new Staff(profile, clock.instant()));
            audit.record(null, "staff.create", person.id());
            return links.issue(person.id());
        }
        return staff.findByEmail(address.value())
                .filter(Staff::waitsForFirstPassword)
                .filter(person -> !links.hasOpen(person.id()))
                .map(person -> links.issue(person.id()))
                .orElse(null);
    }

    private void tell(OneTimeLink link) {
        log.warn(
                "First administrator {}: choose a password at {}/{} (once, within a day)", email, address, link.path());
    }
}
