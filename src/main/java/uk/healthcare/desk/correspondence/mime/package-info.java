/** Reads mail as it really comes: from raw bytes to who, when, what and which files, and whether a machine wrote it. */
@NullMarked
package uk.healthcare.desk.correspondence.mime;

import org.jspecify.annotations.NullMarked;
