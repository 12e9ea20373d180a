/** The page of the demonstration's mail. */
@NullMarked
package uk.healthcare.desk.demo.ui;

import org.jspecify.annotations.NullMarked;
