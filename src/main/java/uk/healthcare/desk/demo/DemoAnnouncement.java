package uk.healthcare.desk.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.database.OnEmbeddedDatabase;

/** Says, once everything answers, where to go and as whom to sign in. */
@Component
@Profile("demo")
@OnEmbeddedDatabase
class DemoAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(DemoAnnouncement.class);

    private final Environment environment;

    DemoAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var people = DemoPerson.ONE_PER_ROLE.stream()
                .map(person -> "    %-22s %s"
                        .formatted(
                                person.email(),
                                person.role().name().toLowerCase().replace('_', ' ')))
                .collect(Collectors.joining("\n"));
        log.info("""


                Enquiry Desk is ready: http://localhost:{}
                Sign in with the password {} as
                {}
                """, environment.getProperty("local.server.port"), DemoPerson.PASSWORD, people);
    }
}
