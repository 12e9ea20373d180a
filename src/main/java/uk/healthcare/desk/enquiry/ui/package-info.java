/** The screens of enquiries, and the places where other modules add theirs. */
@NullMarked
@NamedInterface("ui")
package uk.healthcare.desk.enquiry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
