/** The mailboxes that are read and written from: how they are set up, and how their servers are reached. */
@NullMarked
@NamedInterface("mailbox")
package uk.healthcare.desk.correspondence.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
