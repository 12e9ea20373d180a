/** What was agreed, with its worth by financial year, and whether the enquirer confirms it. */
@NullMarked
@NamedInterface("agreement")
package uk.healthcare.desk.referral.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
