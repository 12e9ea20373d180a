/** The messages of an enquiry and their files, as its timeline shows them. */
@NullMarked
package uk.healthcare.desk.correspondence.timeline;

import org.jspecify.annotations.NullMarked;
