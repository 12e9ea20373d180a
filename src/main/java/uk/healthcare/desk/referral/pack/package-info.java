/** The introduction pack: what enquirer and partner are told of each other, as a tagged PDF. */
@NullMarked
package uk.healthcare.desk.referral.pack;

import org.jspecify.annotations.NullMarked;
