/** Asking partners, one or all who could do it: the approach, their answers by link, handing on, and chasing. */
@NullMarked
package uk.healthcare.desk.referral.approach;

import org.jspecify.annotations.NullMarked;
