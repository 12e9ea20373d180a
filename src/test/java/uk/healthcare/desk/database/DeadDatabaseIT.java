package uk.healthcare.desk.database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.staff.Role;

/** What a person sees while the database is dead, and after. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its processes cannot be halted")
class DeadDatabaseIT extends BrowserTest {

    @Autowired
    private EmbeddedServer server;

    @Test
    void a_clear_page_while_it_is_dead_and_the_same_session_after() throws Exception {
        var page = signedInAs(Role.OFFICER);
        signal("-STOP");
        try {
            var response = page.navigate(url("enquiries"));
            Assertions.assertThat(response.status()).isGreaterThanOrEqualTo(500);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sorry, something went wrong on our side");
            assertAccessible(page);
            screenshot(page, "dead-database");
        } finally {
            signal("-CONT");
        }
        open(page, "enquiries");
        assertHeading(page, "Enquiries");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Assertions.assertThat(new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
