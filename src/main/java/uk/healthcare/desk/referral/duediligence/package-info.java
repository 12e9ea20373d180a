/** The questions that are answered before any partner is named to an enquirer. */
@NullMarked
@NamedInterface("duediligence")
package uk.healthcare.desk.referral.duediligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
