package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.MailboxRow;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.PageHeader;

/** The mailboxes that are read and written from, for administrators. */
@Route(MailboxesView.PATH)
@PageTitle("Mailboxes – Enquiry Desk")
@Menu(order = 62, title = "Mailboxes")
@RolesAllowed("ADMINISTRATOR")
class MailboxesView extends Div implements BeforeEnterObserver {

    static final String PATH = "mailboxes";

    private final transient MailboxService mailboxes;
    private final Div list = new Div();

    MailboxesView(MailboxService mailboxes) {
        this.mailboxes = mailboxes;
        add(new PageHeader("Mailboxes").actions(newMailbox(), new Anchor(MailView.PATH, "What arrived")), list);
    }

    static String path(MailboxId id) {
        return PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        list.add(new Card()
                .with(new DataTable<MailboxRow>("Mailboxes")
                        .column("Name", MailboxRow::name)
                        .column("E-mail address", MailboxRow::address)
                        .column("State", MailboxStanding::chip)
                        .column("Since", MailboxStanding::sentence)
                        .link(mailbox -> path(mailbox.id()))
                        .empty(new EmptyState(
                                "No mailbox yet",
                                "Enquiries that come by e-mail are read from the mailboxes you add here.",
                                newMailbox()))
                        .rows(mailboxes.list())));
    }

    private static Anchor newMailbox() {
        var link = new Anchor(PATH + "/new", "Add a mailbox");
        link.addClassNames("button", "is-primary");
        return link;
    }
}
