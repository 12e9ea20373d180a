package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.ColumnChoices;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.staff.StaffDirectory;

/** The parts of the list of enquiries, each with the services that it needs. */
@SpringComponent
class EnquiryListParts {

    private final ReferenceData reference;
    private final EnquiryCells cells;
    private final EnquiryPageParts page;
    private final EnquiryPageQuery query;
    private final CaseManagementService cases;
    private final StaffDirectory staff;
    private final SavedViewService views;
    private final ColumnChoices choices;
    private final CurrentStaff current;
    private final Clock clock;

    EnquiryListParts(
            ReferenceData reference,
            EnquiryCells cells,
            EnquiryPageParts page,
            EnquiryPageQuery query,
            CaseManagementService cases,
            StaffDirectory staff,
            SavedViewService views,
            ColumnChoices choices,
            CurrentStaff current,
            Clock clock) {
        this.reference = reference;
        this.cells = cells;
        this.page = page;
        this.query = query;
        this.cases = cases;
        this.staff = staff;
        this.views = views;
        this.choices = choices;
        this.current = current;
        this.clock = clock;
    }

    ListTabs tabs(Runnable columnsChanged) {
        return new ListTabs(views, choices, UsualView.of(current.get()), columnsChanged);
    }

    EnquiryFilters filters(ListAddress address, Consumer<ListAddress> wanted) {
        return new EnquiryFilters(address, reference, London.dateOf(clock.instant()), wanted);
    }

    /** The columns that the person wants to see. */
    List<ListColumn> columns() {
        return ListColumn.of(choices.of(EnquiryLinks.LIST));
    }

    EnquiryTable table(ListAddress address, List<ListColumn> columns) {
        return new EnquiryTable(address, columns, cells);
    }

    AssignBar assign(Runnable changed) {
        return new AssignBar(cases, staff, changed);
    }

    EnquiryPreviewPanel preview() {
        return new EnquiryPreviewPanel(query, page, clock);
    }
}
