/** The Partners tab of an enquiry, and the open referrals on the page of a partner. */
@NullMarked
package uk.healthcare.desk.referral.ui;

import org.jspecify.annotations.NullMarked;
