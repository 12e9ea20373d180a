/** The anonymised brief: what a partner is told before names are exchanged, and the check that it names nobody. */
@NullMarked
@NamedInterface("brief")
package uk.healthcare.desk.referral.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
