/** Enquirer and partner get each other’s details, by mail or otherwise, with pack and disclaimer. */
@NullMarked
@NamedInterface("introduction")
package uk.healthcare.desk.referral.introduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
