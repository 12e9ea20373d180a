/** The list of enquiries: what is asked for, in which order, and its pages by cursor. Reads only. */
@NullMarked
@NamedInterface("list")
package uk.healthcare.desk.enquiry.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
