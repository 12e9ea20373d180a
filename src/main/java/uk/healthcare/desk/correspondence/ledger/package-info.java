/** What arrived and what became of it: each message with its one outcome, and mailboxes reconciled with the ledger. */
@NullMarked
package uk.healthcare.desk.correspondence.ledger;

import org.jspecify.annotations.NullMarked;
