package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.enquiry.EnquirySeed;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The list of enquiries, with sixty of one owner among them, as people read it and press its buttons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EnquiryListCase extends DeskViewTest {

    @Autowired
    JdbcClient database;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Clock clock;

    EnquirySeed seed;
    SignedIn owner;

    @BeforeAll
    void seed() {
        owner = person(Role.PARTNERSHIP_MANAGER);
        seed = new EnquirySeed(database, 17, clock.instant());
        var area = reference.serviceAreas().getFirst().code();
        seed.enquiries(60, List.of(owner.id().value()), List.of(area));
    }

    @AfterAll
    void remove() {
        seed.remove();
    }

    Component list(String query) {
        UI.getCurrent().navigate("enquiries", QueryParameters.fromString(query));
        return (Component) getCurrentView();
    }

    /** By its name, as a screen reader says it. */
    void press(String name) {
        var button = find(Button.class).all().stream()
                .filter(one -> name.equals(one.getAriaLabel().orElse(one.getText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + buttons()));
        test(button).click();
    }

    List<String> buttons() {
        return find(Button.class).all().stream()
                .map(one -> one.getAriaLabel().orElse(one.getText()))
                .toList();
    }

    static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
