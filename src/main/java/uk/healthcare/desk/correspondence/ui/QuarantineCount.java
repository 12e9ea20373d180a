package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailNewsQuery;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.MenuCount;

/** How many messages wait in quarantine. */
@SpringComponent
class QuarantineCount implements MenuCount {

    private final MailNewsQuery news;
    private final CurrentStaff current;

    QuarantineCount(MailNewsQuery news, CurrentStaff current) {
        this.news = news;
        this.current = current;
    }

    @Override
    public String path() {
        return MailView.PATH;
    }

    @Override
    public @Nullable Integer countOrNull() {
        var works = current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        return works ? news.toLookAt() : null;
    }
}
