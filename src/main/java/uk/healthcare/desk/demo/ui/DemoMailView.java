package uk.healthcare.desk.demo.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.demo.DemoMail;
import uk.healthcare.desk.demo.DepartedMessage;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** What would have left in this demonstration, and a way to write in as somebody outside. */
@Route(value = DemoMailView.PATH, registerAtStartup = false)
@PageTitle("Demonstration mail – Enquiry Desk")
@Menu(order = 900, title = "Demonstration mail")
@PermitAll
class DemoMailView extends Div {

    static final String PATH = "demo-mail";

    /** Messages leave by themselves; nobody should have to load the page again to see them. */
    private static final int MILLISECONDS_BETWEEN_LOOKS = 3_000;

    private final transient DemoMail mail;
    private final UnorderedList list = new UnorderedList();
    private final Div sent = new Div();
    private final PageHeader header = new PageHeader("Demonstration mail");
    private transient List<DepartedMessage> shown = List.of();
    private transient @Nullable Registration looking;

    DemoMailView(DemoMail mail) {
        this.mail = mail;
        addClassNames("stack", "demo-mail");
        list.addClassName("demo-messages");
        var columns = new Div(new Card("Would have left").with(sent), new OutsideForm(mail));
        columns.addClassName("desk-columns");
        add(header, notice(), columns);
        show(mail.departed());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(MILLISECONDS_BETWEEN_LOOKS);
        looking = attached.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    private void look() {
        var now = mail.departed();
        if (isAttached() && !now.equals(shown)) {
            var more = now.size() - shown.size();
            show(now);
            if (more > 0) {
                Notices.announce(Dates.count(more, "message") + " more would have left");
            }
        }
    }

    private void show(List<DepartedMessage> messages) {
        header.sub(Dates.count(messages.size(), "message") + " would have left");
        // What is open or being answered stays as it is.
        var known = shown.stream().map(DepartedMessage::id).toList();
        var fresh = messages.stream()
                .filter(message -> !known.contains(message.id()))
                .toList();
        for (var i = 0; i < fresh.size(); i++) {
            list.addComponentAtIndex(i, new DepartedItem(fresh.get(i), mail));
        }
        shown = messages;
        sent.removeAll();
        sent.add(messages.isEmpty() ? nothing() : list);
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "Nothing yet",
                "Acknowledgements, replies and introductions appear here a moment after they are sent from Enquiry Desk.");
    }

    private static Div notice() {
        var notice = new Div(
                new Paragraph("This is a demonstration. No message on this page has left or will leave this machine, "
                        + "and the people in it are invented."));
        notice.addClassName("demo-notice");
        return notice;
    }
}
