package uk.healthcare.desk.enquiry.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.ui.Words;

/**
 * A filter as the list can use it now.
 *
 * @param filter without what is not there any more, or not for this person
 * @param words what each of its values says: "Market: Kuwait"
 * @param leftOut why each of the others was left out, as a sentence
 */
record FilterReading(EnquiryFilter filter, Map<Field, String> words, List<String> leftOut) {

    FilterReading {
        words = Map.copyOf(words);
        leftOut = List.copyOf(leftOut);
    }

    /** All of it in a line: "Market: Kuwait, Late, Due first". */
    String said(EnquiryOrder order) {
        return Stream.concat(words.keySet().stream().sorted().map(words::get), Stream.of(Words.of(order)))
                .collect(Collectors.joining(", "));
    }
}
