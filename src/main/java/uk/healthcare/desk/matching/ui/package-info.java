/** The screens of matching. */
@NullMarked
package uk.healthcare.desk.matching.ui;

import org.jspecify.annotations.NullMarked;
