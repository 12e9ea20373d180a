/** How much each factor of a suggestion counts: weights as versions, one draft at a time, published with a reason. */
@NullMarked
@NamedInterface("weights")
package uk.healthcare.desk.matching.weights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
