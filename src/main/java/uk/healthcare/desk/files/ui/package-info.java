/** How a stored file leaves by a screen. */
@NullMarked
@NamedInterface("ui")
package uk.healthcare.desk.files.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
