/** The anonymised brief: what a partner is told before names are exchanged, and the check that it names nobody. */
@NullMarked
package uk.healthcare.desk.referral.brief;

import org.jspecify.annotations.NullMarked;
