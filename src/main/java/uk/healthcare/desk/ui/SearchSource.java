package uk.healthcare.desk.ui;

import java.util.List;

/** Something the search of the top bar looks through. Beans of this type are asked in their {@code @Order}. */
public interface SearchSource {

    /** What this person may see of it, best first; never more than {@code limit}. The text is not blank. */
    List<SearchHit> search(String text, int limit);

    /** The heading above its hits, as "Enquiries". */
    String heading();
}
