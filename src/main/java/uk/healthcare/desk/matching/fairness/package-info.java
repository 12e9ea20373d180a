/** Whether partners get their turn: the ledger of exposure, who was eligible for what, and the share that is looked at. */
@NullMarked
@NamedInterface("fairness")
package uk.healthcare.desk.matching.fairness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
