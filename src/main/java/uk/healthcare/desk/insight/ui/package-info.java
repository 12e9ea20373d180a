/** The Insight screen. */
@NullMarked
package uk.healthcare.desk.insight.ui;

import org.jspecify.annotations.NullMarked;
