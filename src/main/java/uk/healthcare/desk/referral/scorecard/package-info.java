/** How a partner does with what it is sent: how often and how soon it answers, and what comes of it. */
@NullMarked
package uk.healthcare.desk.referral.scorecard;

import org.jspecify.annotations.NullMarked;
