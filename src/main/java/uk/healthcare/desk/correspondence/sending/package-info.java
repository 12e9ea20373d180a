/** How a message leaves: claimed from the outbox once, made as MIME, handed to a server, with what follows from it. */
@NullMarked
@NamedInterface("sending")
package uk.healthcare.desk.correspondence.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
