/** Whether the enquirer agrees that partners get its details: asked by letter, answered by link, or recorded. */
@NullMarked
@NamedInterface("consent")
package uk.healthcare.desk.referral.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
