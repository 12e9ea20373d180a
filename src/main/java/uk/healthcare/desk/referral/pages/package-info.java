/** Plain pages of referrals for people outside, opened by personal links. */
@NullMarked
package uk.healthcare.desk.referral.pages;

import org.jspecify.annotations.NullMarked;
