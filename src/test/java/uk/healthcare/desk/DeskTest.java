package uk.healthcare.desk;

import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * A test of services on the real database. All such tests share one context and one database and nothing is rolled back:
 * each makes the data it looks at and looks only at that.
 */
@DeskContext
public abstract class DeskTest {

    @Autowired
    private TestStaff staff;

    /** Makes a person with these roles and signs them in. */
    protected SignedIn actAs(Role... roles) {
        return actAs(person(roles));
    }

    /** Signs in somebody made before. */
    protected SignedIn actAs(SignedIn person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Acting.authentication(person));
        SecurityContextHolder.setContext(context);
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

    protected void signOut() {
        SecurityContextHolder.clearContext();
    }
}
