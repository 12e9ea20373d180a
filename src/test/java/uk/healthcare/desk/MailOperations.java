package uk.healthcare.desk;

import static uk.healthcare.desk.Ground.shown;
import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.MAIL;
import static uk.healthcare.desk.Row.PEOPLE;
import static uk.healthcare.desk.Row.READ_MAIL;
import static uk.healthcare.desk.Row.REFUSE;
import static uk.healthcare.desk.Row.SEE;
import static uk.healthcare.desk.Row.SEE_LISTS;
import static uk.healthcare.desk.Row.WORK;

import java.util.List;
import uk.healthcare.desk.correspondence.IncomingMessageQuery;
import uk.healthcare.desk.correspondence.MailboxCheckService;
import uk.healthcare.desk.correspondence.MessageMoves;
import uk.healthcare.desk.correspondence.QuarantineService;
import uk.healthcare.desk.correspondence.ledger.IncomingMailQuery;
import uk.healthcare.desk.correspondence.ledger.MailFilter;
import uk.healthcare.desk.correspondence.ledger.MailNewsQuery;
import uk.healthcare.desk.correspondence.ledger.MailReconciliation;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.senders.SenderRuleService;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;

/** Mail that comes in, its mailboxes and what is decided on it, each operation under its row of PRODUCT's table. */
final class MailOperations {

    private MailOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(MailboxService.class, "create", PEOPLE, (s, it) -> s.create(MailboxSettings.blank())),
                of(MailboxService.class, "edit", PEOPLE, (s, it) -> s.edit(it.mailbox(), MailboxSettings.blank())),
                of(MailboxService.class, "enable", PEOPLE, (s, it) -> s.enable(it.mailbox(), false)),
                of(MailboxService.class, "settings", PEOPLE, (s, it) -> s.settings(it.mailbox())),
                of(MailboxService.class, "list", PEOPLE, (s, it) -> s.list()),
                of(MailboxService.class, "row", PEOPLE, (s, it) -> s.row(it.mailbox())),
                of(MailboxService.class, "test", PEOPLE, (s, it) -> s.test(null, MailboxSettings.blank())),
                of(MailboxCheckService.class, "checkNow", PEOPLE, (s, it) -> s.checkNow(it.mailbox())),
                of(MailReconciliation.class, "now", MAIL, (s, it) -> s.now()),
                of(IncomingMailQuery.class, "page", MAIL, (s, it) -> s.page(MailFilter.ALL, null)),
                of(IncomingMessageQuery.class, "message", READ_MAIL, (s, it) -> s.message(it.incoming())),
                of(IncomingMessageQuery.class, "raw", READ_MAIL, (s, it) -> s.raw(it.incoming())),
                of(QuarantineService.class, "makeEnquiry", WORK, (s, it) -> s.makeEnquiry(it.incoming())),
                of(QuarantineService.class, "attach", WORK, (s, it) -> s.attach(it.incoming(), it.enquiry())),
                of(QuarantineService.class, "dismiss", WORK, (s, it) -> s.dismiss(it.incoming())),
                of(QuarantineService.class, "undoDismissal", WORK, (s, it) -> s.undoDismissal(it.incoming())),
                of(SenderRuleService.class, "list", MAIL, (s, it) -> s.list()),
                of(SenderRuleService.class, "refuse", REFUSE, (s, it) -> s.refuse("matrix", "Because")),
                of(SenderRuleService.class, "allow", REFUSE, (s, it) -> s.allow("nobody@matrix.example")),
                of(
                        CaseMessages.class,
                        "of",
                        SEE,
                        (s, it) -> shown(!s.of(List.of(it.message())).isEmpty())),
                of(CaseMessages.class, "html", SEE, (s, it) -> s.html(it.message())),
                of(CaseMessages.class, "attachment", SEE, (s, it) -> s.attachment(it.message(), 0)),
                of(CaseMessages.class, "pictures", SEE, (s, it) -> s.pictures(it.message())),
                of(CaseMessages.class, "original", SEE, (s, it) -> s.original(it.message())),
                of(MessageMoves.class, "move", WORK, (s, it) -> s.move(it.message(), it.claimed())),
                of(MessageMoves.class, "undo", WORK, (s, it) -> s.undo(it.message())),
                of(MailNewsQuery.class, "news", WORK, (s, it) -> s.news()),
                of(MailNewsQuery.class, "afterClosing", SEE_LISTS, (s, it) -> s.afterClosing(it.enquiry())));
    }
}
