package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;
import uk.healthcare.desk.staff.Role;

/** WCAG 2.2 AA on every page for each of those who work on enquiries. Beside {@link AccessibilityIT}, in another JVM. */
@Tag("sweep")
@TestPropertySource(properties = "desk.data=target/test-data-full-desk")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDeskAccessibilityIT extends SweptDesk {

    @ParameterizedTest
    @EnumSource(names = {"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER"})
    @Order(1)
    void the_full_desk_of_those_who_work_on_enquiries(Role role) {
        everyPageOf(role);
    }

    /** A page that no longer offers a form would be swept without it, and nobody would know. */
    @Test
    @Order(2)
    void the_forms_that_matter_were_opened() {
        assertThat(opened())
                .contains(
                        "Reply",
                        "Log a contact",
                        "Internal note",
                        "Attach to an enquiry",
                        "Refuse this sender",
                        "Move to another enquiry",
                        "Ask partners by e-mail",
                        "Open call",
                        "Choose the partner of the open call",
                        "Record approach:",
                        "Record answer:",
                        "Introduce by e-mail:",
                        "Record introduction:",
                        "Ask by e-mail",
                        "Record consent",
                        "Answer anew",
                        "Decide",
                        "Record discussion:",
                        "Record contact:",
                        "Plan a visit:",
                        "Record agreement:",
                        "Correct the agreement",
                        "Record a confirmation",
                        "Withdraw the question",
                        "Take out:",
                        "Make a link",
                        "Save as view",
                        "Arrange views",
                        "Columns");
    }
}
