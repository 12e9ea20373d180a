/** The log of what was told to whom outside, and when. */
@NullMarked
@NamedInterface("disclosure")
package uk.healthcare.desk.referral.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
