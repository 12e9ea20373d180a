/** Whose mail is refused, and at which domains anybody may have an address. */
@NullMarked
@NamedInterface("senders")
package uk.healthcare.desk.correspondence.senders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
