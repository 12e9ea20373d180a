package uk.healthcare.desk.staff;

import uk.healthcare.desk.common.SavedViewId;

/**
 * Filters and order of a list that a person has kept under a name.
 *
 * @param version as last read: a change made with an older one is refused, so that two windows do not overwrite each other
 * @param list the address of the list, as {@code enquiries}
 * @param query filters and order as an address writes them, without the question mark; what they mean is the list's to say
 * @param position place among the person's views of that list
 */
public record SavedView(SavedViewId id, int version, String list, String name, String query, int position) {}
