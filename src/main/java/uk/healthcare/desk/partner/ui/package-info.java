/** The screens of the directory, and {@code PartnerTab} through which other modules add to a partner's page. */
@NullMarked
@NamedInterface("ui")
package uk.healthcare.desk.partner.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
