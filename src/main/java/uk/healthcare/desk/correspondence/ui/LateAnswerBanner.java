package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import uk.healthcare.desk.correspondence.ledger.MailNews.News;
import uk.healthcare.desk.correspondence.ledger.MailNewsQuery;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.ui.EnquiryBanner;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** Somebody wrote after the enquiry was closed: whoever opens it sees that, and can have it opened again. */
@SpringComponent
class LateAnswerBanner implements EnquiryBanner {

    private final MailNewsQuery news;
    private final CaseManagementService management;
    private final CaseService cases;
    private final CurrentStaff current;

    LateAnswerBanner(MailNewsQuery news, CaseManagementService management, CaseService cases, CurrentStaff current) {
        this.news = news;
        this.management = management;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public Optional<Component> banner(EnquiryDetails enquiry, Runnable changed) {
        return enquiry.stage().isOpen()
                ? Optional.empty()
                : news.afterClosing(enquiry.id()).map(late -> banner(late, changed));
    }

    private Component banner(News late, Runnable changed) {
        var banner = new Div(
                new Span("%s wrote after it was closed, on %s.".formatted(late.who(), Dates.moment(late.at()))));
        banner.addClassName("message-hint");
        banner.getElement().setAttribute("role", "note");
        var person = current.get();
        if (person.is(Role.MANAGER)) {
            banner.add(new Button("Reopen", click -> reopen(late, changed)));
        } else if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER)) {
            banner.add(new Button("Ask a manager to reopen", click -> ask(late, changed)));
        }
        return banner;
    }

    private void reopen(News late, Runnable changed) {
        if (new FieldErrors().run(() -> management.reopen(late.enquiry(), late.who() + " wrote after it was closed"))) {
            changed.run();
            Notices.success(late.reference() + " is open again");
        }
    }

    private void ask(News late, Runnable changed) {
        if (new FieldErrors().run(() -> cases.askToReopen(late.enquiry(), late.who() + " wrote after it was closed"))) {
            changed.run();
            Notices.success("The managers are asked: " + late.reference() + " is on their desk");
        }
    }
}
