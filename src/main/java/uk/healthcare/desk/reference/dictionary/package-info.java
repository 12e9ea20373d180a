/** What a text says, found with the project's own dictionary: no outside service sees what enquirers write. */
@NullMarked
@NamedInterface("dictionary")
package uk.healthcare.desk.reference.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
