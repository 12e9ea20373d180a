package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.TimelineRow;
import uk.healthcare.desk.staff.CurrentStaff;

/** What happened, newest first, with notes and calls written above it. */
@SpringComponent
class TimelineTab implements EnquiryTab {

    private final EnquiryPageQuery query;
    private final CaseService cases;
    private final CurrentStaff current;
    private final FormDrafts drafts;
    private final List<TimelineAction> actions;
    private final List<TimelineStrip> strips;
    private final List<TimelineMessages> messages;
    private final Clock clock;

    TimelineTab(
            EnquiryPageQuery query,
            CaseService cases,
            CurrentStaff current,
            FormDrafts drafts,
            List<TimelineAction> actions,
            List<TimelineStrip> strips,
            List<TimelineMessages> messages,
            Clock clock) {
        this.query = query;
        this.cases = cases;
        this.current = current;
        this.drafts = drafts;
        this.actions = actions;
        this.strips = strips;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component content(EnquiryDetails enquiry, Runnable changed) {
        var id = enquiry.id();
        var offered = actions.stream().filter(one -> one.isOffered(enquiry)).toList();
        var content = new Div(new TimelineComposer(enquiry, cases, current.get(), drafts, offered, changed));
        strips.forEach(strip -> content.add(strip.content(enquiry, "Show it in the timeline", changed)));
        content.add(
                new TimelineList(skip -> query.timeline(id, skip), rows -> messagesOf(rows, changed), clock.instant()));
        return content;
    }

    private Map<MessageId, Component> messagesOf(List<TimelineRow> rows, Runnable changed) {
        var ids = rows.stream()
                .map(TimelineRow::message)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var entries = new HashMap<MessageId, Component>();
        if (!ids.isEmpty()) {
            messages.forEach(source -> entries.putAll(source.entries(ids, changed)));
        }
        return entries;
    }
}
