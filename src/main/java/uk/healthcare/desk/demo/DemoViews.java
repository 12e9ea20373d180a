package uk.healthcare.desk.demo;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.staff.SignedIn;

/** Lists that the people of the demonstration have saved. */
@Component
@Profile("demo")
class DemoViews {

    private static final EnquiryFilter OPEN = EnquiryFilter.NONE.with(Field.STAGE, "open");

    private final SavedViewService views;

    DemoViews(SavedViewService views) {
        this.views = views;
    }

    void add(Cast cast) {
        Stream.of(cast.officers(), cast.partnershipManagers(), cast.managers())
                .forEach(people -> save(people.getFirst()));
    }

    private void save(Cast.Member person) {
        Acting.as(new SignedIn(person.id(), person.name(), Set.of(Role.OFFICER), Set.of()), () -> {
            save("Urgent", OPEN.with(Field.PRIORITY, "urgent"));
            save("Kuwait", OPEN.with(Field.MARKET, "KW"));
            return true;
        });
    }

    private void save(String name, EnquiryFilter filter) {
        views.save(EnquiryLinks.LIST, name, filter.query(""));
    }
}
