/** Everything about the partners of one enquiry, and the enquiries of one partner, read for their pages. */
@NullMarked
package uk.healthcare.desk.referral.overview;

import org.jspecify.annotations.NullMarked;
