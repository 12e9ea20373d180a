/** The screen on which the audit is read. */
@NullMarked
package uk.healthcare.desk.audit.ui;

import org.jspecify.annotations.NullMarked;
