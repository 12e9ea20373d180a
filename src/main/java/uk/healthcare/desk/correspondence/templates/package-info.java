/** Texts that letters begin with: as the product ships them, as managers edit them, and how they are filled. */
@NullMarked
@NamedInterface("templates")
package uk.healthcare.desk.correspondence.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
