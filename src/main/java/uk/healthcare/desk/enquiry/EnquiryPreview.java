package uk.healthcare.desk.enquiry;

import java.util.List;

/**
 * One enquiry at a glance.
 *
 * @param enquiry without its clocks and tasks
 * @param last the end of its timeline, newest first
 */
public record EnquiryPreview(EnquiryDetails enquiry, List<TimelineRow> last) {

    public EnquiryPreview {
        last = List.copyOf(last);
    }
}
