package uk.healthcare.desk.correspondence.ledger;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.staff.Permission;

/** Counts every mailbox against the ledger and the ledger against the outcomes. */
@Service
public class MailReconciliation {

    private final LedgerFigures figures;
    private final LedgerAlarms alarms;

    MailReconciliation(LedgerFigures figures, LedgerAlarms alarms) {
        this.figures = figures;
        this.alarms = alarms;
    }

    @PreAuthorize(Permission.SEE_MAIL)
    @Transactional(readOnly = true)
    public Reconciliation now() {
        var mailboxes = figures.all();
        return new Reconciliation(mailboxes, alarms.of(mailboxes));
    }
}
