package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.SearchHit;
import uk.healthcare.desk.ui.SearchSource;
import uk.healthcare.desk.ui.Words;

/** Enquiries by reference, words, people and organisations, in the search of the top bar. */
@SpringComponent
@Order(10)
class EnquirySearch implements SearchSource {

    private final EnquiryListQuery list;
    private final CurrentStaff current;

    EnquirySearch(EnquiryListQuery list, CurrentStaff current) {
        this.list = list;
        this.current = current;
    }

    @Override
    public String heading() {
        return "Enquiries";
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        if (!current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST, Role.AUDITOR)) {
            return List.of();
        }
        return list
                .page(EnquiryFilter.NONE.with(Field.TEXT, text), EnquiryOrder.UPDATED_NEWEST, null, limit)
                .rows()
                .stream()
                .map(row -> new SearchHit(row.summary(), detail(row), EnquiryLinks.page(row.id())))
                .toList();
    }

    /** A duplicate is found by its reference for ever; its page leads to the one it was merged into. */
    private static String standing(EnquiryRow row) {
        return row.outcome() == Outcome.DUPLICATE ? "Merged into another enquiry" : Words.of(row.stage());
    }

    private static String detail(EnquiryRow row) {
        return Stream.of(row.reference(), row.organisation(), row.enquirer(), row.market(), standing(row))
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }
}
