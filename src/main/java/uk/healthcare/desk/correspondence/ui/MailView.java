package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.correspondence.ledger.IncomingMailQuery;
import uk.healthcare.desk.correspondence.ledger.MailLinks;
import uk.healthcare.desk.correspondence.ledger.MailReconciliation;
import uk.healthcare.desk.correspondence.ledger.MailboxFigures;
import uk.healthcare.desk.correspondence.ledger.Reconciliation;
import uk.healthcare.desk.correspondence.senders.SenderRuleService;
import uk.healthcare.desk.correspondence.sending.SendingBrakeService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.LinkTabs;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Pager;

/** The mail that came in: whether all of it is accounted for, and what became of each message. */
@Route(MailView.PATH)
@PageTitle("Mail – Enquiry Desk")
@Menu(order = 35, title = "Mail")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "AUDITOR", "ADMINISTRATOR"})
class MailView extends Div implements BeforeEnterObserver {

    static final String PATH = MailLinks.ARRIVED;

    /** The other part of the page. */
    private static final String REFUSED = "refused";

    private final transient MailReconciliation reconciliation;
    private final transient IncomingMailQuery query;
    private final transient SenderRuleService rules;
    private final transient SendingBrakeService brake;
    private final transient CurrentStaff current;

    MailView(
            MailReconciliation reconciliation,
            IncomingMailQuery query,
            SenderRuleService rules,
            SendingBrakeService brake,
            CurrentStaff current) {
        this.reconciliation = reconciliation;
        this.query = query;
        this.rules = rules;
        this.brake = brake;
        this.current = current;
        addClassName("stack");
    }

    static String path(IncomingId id) {
        return PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var refused =
                parameters.getSingleParameter("show").filter(REFUSED::equals).isPresent();
        var now = reconciliation.now();
        removeAll();
        add(header(), new AlarmList(now.alarms(), !now.mailboxes().isEmpty()), figures(now));
        var tabs = new LinkTabs("Parts of this page")
                .tab("Messages", PATH, !refused)
                .tab("Refused senders", PATH + "?show=" + REFUSED, refused);
        add(new Card().with(tabs, refused ? senders() : messages(now, MailAddress.of(parameters))));
    }

    private Component header() {
        var header = new PageHeader("Mail");
        if (current.get().is(Role.ADMINISTRATOR)) {
            header.actions(new Anchor(MailboxesView.PATH, "Mailboxes"));
            if (brake.stop().isPresent()) {
                header.actions(
                        new ActionButton("Let mail be sent again", this::letGo).primary(),
                        new Anchor(MailboxesView.PATH, "Mailboxes"));
            }
        }
        return header;
    }

    private void letGo() {
        brake.letGo();
        Notices.success("Mail is sent again");
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private Component figures(Reconciliation now) {
        return new Card("Server, ledger, outcomes")
                .with(new ReconciliationTable(now.mailboxes(), current.get().is(Role.ADMINISTRATOR)));
    }

    private Component messages(Reconciliation now, MailAddress address) {
        var page = query.page(address.filter(), address.cursor());
        var mailboxes = now.mailboxes().stream().map(MailboxFigures::mailbox).toList();
        var filters = new MailFilters(
                address.filter(),
                mailboxes,
                chosen -> getUI().ifPresent(ui -> ui.navigate(PATH, MailAddress.query(chosen))));
        return new Div(
                filters,
                new MailTable(page.rows(), address.filter()),
                new Pager(address.href(page.newer()), address.href(page.older()), ""));
    }

    private Component senders() {
        return new RefusedSenders(rules, current.get().isAny(Role.MANAGER, Role.ADMINISTRATOR));
    }
}
