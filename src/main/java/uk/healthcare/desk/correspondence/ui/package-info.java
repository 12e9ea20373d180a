/** The screens of mail: mailboxes, what arrived and what became of it, messages on the case. */
@NullMarked
package uk.healthcare.desk.correspondence.ui;

import org.jspecify.annotations.NullMarked;
