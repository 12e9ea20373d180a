package uk.healthcare.desk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A test of screens without a browser, in the context and on the database of {@link DeskTest}. */
@DeskContext
public abstract class DeskViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private TestStaff staff;

    /** Makes a person with these roles and signs them in, in a browser window of their own. */
    protected SignedIn actAs(Role... roles) {
        return actAs(person(roles));
    }

    /** Signs in somebody made before; the window of whoever was signed in is closed. */
    protected SignedIn actAs(SignedIn person) {
        cleanVaadinEnvironment();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Acting.authentication(person));
        SecurityContextHolder.setContext(context);
        initVaadinEnvironment();
        return person;
    }

    /** Overseas post staff of these markets, signed in. */
    protected SignedIn actAsPostOf(String... markets) {
        return actAs(staff.create(Set.of(markets), Role.POST));
    }

    /** A person who exists but is not signed in. */
    protected SignedIn person(Role... roles) {
        return staff.create(Set.of(), roles);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.healthcare.desk");
    }
}
